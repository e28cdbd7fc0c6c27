import { Link } from "@tanstack/react-router";
import { useState } from "react";
import type { DeadlineView } from "../../shared/deadlines/contract.ts";
import { DUTY } from "../../shared/deadlines/codes.ts";
import { paths } from "../app/paths.ts";
import { CountCard } from "../features/deadlines/CountCard.tsx";
import { DateActs } from "../features/deadlines/DateActs.tsx";
import { DateChangesPanel } from "../features/deadlines/DateChangesPanel.tsx";
import { DateHistory } from "../features/deadlines/DateHistory.tsx";
import { DateRests } from "../features/deadlines/DateRests.tsx";
import { DateStanding } from "../features/deadlines/DateStanding.tsx";
import { MustConfirm } from "../features/deadlines/MustConfirm.tsx";
import { useDeadline, useUnseenDates } from "../features/deadlines/use-deadlines.ts";
import { usePathPart } from "../lib/address.ts";
import { failureOf } from "../lib/trpc.ts";
import { Columns, Stack } from "../ui/page/Columns.tsx";
import { PageHeader } from "../ui/page/PageHeader.tsx";
import { Panel } from "../ui/page/Panel.tsx";
import { FailedState } from "../ui/states/FailedState.tsx";
import { FindingsList } from "../ui/states/FindingsList.tsx";
import { LoadingShape } from "../ui/states/LoadingShape.tsx";
import { SavedLine } from "../ui/states/SavedLine.tsx";

const CASES = <Link to={paths.cases}>Cases</Link>;

/** One date with everything that made it, who has it, what became of it, and who said so. */
export function DeadlinePage() {
  const id = usePathPart("id");
  const { data, error, isPending, refetch } = useDeadline(id, true);
  if (data) return <Shown key={data.id} view={data} />;
  if (isPending)
    return (
      <>
        <PageHeader title="Date" trail={[CASES]} />
        <LoadingShape label="The date is on its way." rows={8} />
      </>
    );
  return (
    <>
      <PageHeader title="Date" trail={[CASES]} />
      <FailedState title="The date could not be shown" why={failureOf(error).says} onRetry={() => void refetch()} />
    </>
  );
}

type Done = { readonly says: string; readonly findings: readonly { code: string; says: string }[] };

function Shown({ view }: { view: DeadlineView }) {
  const [done, setDone] = useState<Done | null>(null);
  const unseen = useUnseenDates(view.proceedingId);
  const { case: of } = view;
  const where = [of.court, of.number].filter((part) => part !== null).join(" ");
  const caption = (
    <Link to={paths.case} params={{ id: of.id }}>
      <span className="gw-serif">{of.caption}</span>
      {where !== "" && `, ${where}`}
    </Link>
  );
  return (
    <>
      <PageHeader title={view.title} trail={[CASES, caption]} meta={`${DUTY.labels[view.duty]} · ${view.inShort}`} />
      <Stack>
        <SavedLine onRead={() => setDone(null)}>{done?.says ?? null}</SavedLine>
        {done !== null && <FindingsList label="What does not fit" findings={done.findings} />}
        <MustConfirm view={view} />
        <DateChangesPanel proceedingId={view.proceedingId} deadlineId={view.id} />
        <Columns
          main={
            <>
              <DateStanding view={view} unseen={unseen.has(view.id)} />
              {view.steps.length > 0 && (
                <Panel label="How it was counted">
                  <CountCard view={view} wide />
                </Panel>
              )}
              <DateHistory view={view} />
            </>
          }
          side={
            <>
              <DateActs view={view} onDone={(says, findings) => setDone({ says, findings })} />
              <DateRests view={view} />
            </>
          }
        />
      </Stack>
    </>
  );
}
