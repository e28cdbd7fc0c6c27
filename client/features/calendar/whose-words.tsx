import { Link } from "@tanstack/react-router";
import type { CalendarWhose } from "../../../shared/calendar/contract.ts";
import { paths } from "../../app/paths.ts";
import { useActor } from "../../lib/use-may.ts";
import { useCaseOf, useColleagues } from "./use-calendar.ts";

/** Whose calendar it is, for the head of a printed page. A case is named by its rows. */
export function useWhoseWords(whose: CalendarWhose): string {
  const { data } = useColleagues();
  const actor = useActor();
  if (whose.kind === "mine") return actor?.name ?? "Mine";
  if (whose.kind === "person") return data?.find((one) => one.id === whose.personId)?.name ?? "One colleague";
  return whose.kind === "team" ? "Whole team" : "One case";
}

/** The case whose calendar it is, in the record's voice. */
export function CaseTitle({ proceedingId }: { proceedingId: string }) {
  const { data } = useCaseOf(proceedingId);
  if (data === undefined) return <>One case</>;
  return (
    <Link to={paths.case} params={{ id: proceedingId }} className="gw-serif">
      {data.caption}
    </Link>
  );
}
