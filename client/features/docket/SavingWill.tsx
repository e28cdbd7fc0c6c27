import type { UseQueryResult } from "@tanstack/react-query";
import type { Consequence } from "../../../shared/docket/contract.ts";
import { failureOf } from "../../lib/trpc.ts";
import { Mark, type MarkKind } from "../../ui/marks/Mark.tsx";
import { Panel } from "../../ui/page/Panel.tsx";
import { Row, Rows } from "../../ui/page/Rows.tsx";

const MARKS: Readonly<Record<Consequence["kind"], MarkKind>> = {
  entry: "met",
  stage: "transferred",
  deadline: "due",
  obligation: "gov",
  hearing: "court",
  finding: "unknown",
};

/** What saving will do, worked out by the same command and taken back. */
export function SavingWill({ preview, ready }: { preview: UseQueryResult<{ says: Consequence[] }>; ready: boolean }) {
  if (!ready)
    return (
      <Panel title="Saving will" level={3} padded>
        What follows from the entry is shown here once its kind, day and text are given.
      </Panel>
    );
  if (preview.isError)
    return (
      <Panel title="Saving will not work yet" level={3} padded>
        {failureOf(preview.error).says}
      </Panel>
    );
  return (
    <Panel title="Saving will" level={3}>
      <div aria-live="polite">
        <Rows label="What saving will do">
          {(preview.data?.says ?? []).map((one, index) => (
            <Row key={index} lead={<Mark kind={MARKS[one.kind]} />} title={one.says} />
          ))}
          {preview.isPending && <Row title="Working out what follows" />}
        </Rows>
      </div>
    </Panel>
  );
}
