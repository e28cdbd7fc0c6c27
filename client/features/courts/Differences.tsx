import { Link } from "@tanstack/react-router";
import { paths } from "../../app/paths.ts";
import { count } from "../../lib/format.ts";
import { Panel } from "../../ui/page/Panel.tsx";
import { Status } from "../../ui/page/Status.tsx";
import { useDifferencesAt } from "./use-courts.ts";

/** How many open dates of a court would come out otherwise now, with the way to them. `framed` shows nothing while there are none. */
export function Differences({ citation, framed = false }: { citation: string; framed?: boolean }) {
  const many = useDifferencesAt(citation);
  if (many === undefined) return null;
  if (many === 0) return framed ? null : <>No open date of {citation} that you may see comes out otherwise.</>;
  const says = (
    <>
      {count(many, "open date")} of {citation} {many === 1 ? "comes" : "come"} out otherwise.{" "}
      <Link to={paths.dateChanges}>{many === 1 ? "Look at it" : "Look at them"}</Link>
    </>
  );
  return framed ? (
    <Panel label="Dates to look at" padded>
      <Status mark="due">{says}</Status>
    </Panel>
  ) : (
    says
  );
}
