import { useState } from "react";
import { caseloadSentence } from "../../shared/caseload/wording.ts";
import { BehindDialog } from "../features/caseload/BehindDialog.tsx";
import { CannotWait } from "../features/caseload/CannotWait.tsx";
import { LoadTable } from "../features/caseload/LoadTable.tsx";
import { MendPanel } from "../features/caseload/MendPanel.tsx";
import { type Behind, useCaseload } from "../features/caseload/use-caseload.ts";
import { failureOf } from "../lib/trpc.ts";
import { useBlocked } from "../lib/use-may.ts";
import { Columns } from "../ui/page/Columns.tsx";
import { PageHeader } from "../ui/page/PageHeader.tsx";
import { Panel } from "../ui/page/Panel.tsx";
import { EmptyState } from "../ui/states/EmptyState.tsx";
import { FailedState } from "../ui/states/FailedState.tsx";
import { LoadingShape } from "../ui/states/LoadingShape.tsx";
import { Ripening } from "./ripening/Ripening.tsx";

/** Who carries what, what cannot wait, and which records need a hand. For supervisors. */
export function CaseloadPage() {
  const blocked = useBlocked("caseload.read");
  const { data, error, isPending, refetch } = useCaseload(blocked === undefined);
  const [behind, setBehind] = useState<Behind | null>(null);
  if (blocked !== undefined)
    return (
      <>
        <PageHeader title="Caseload" />
        <Panel label="Caseload">
          <EmptyState title="The caseload is not yours to open" text={blocked} />
        </Panel>
      </>
    );
  const nobody = data?.rows.find((row) => row.personId === null)?.open ?? 0;
  return (
    <>
      <PageHeader
        title="Caseload"
        meta={
          data &&
          caseloadSentence({
            openPetitions: data.openPetitions,
            people: data.people,
            overdue: data.totals.overdue,
            cannotWait: data.urgent.length + data.moved.length,
            unassigned: nobody,
          })
        }
      />
      {error && (
        <FailedState
          title="The caseload could not be loaded"
          why={failureOf(error).says}
          safe="Nothing was lost."
          onRetry={() => void refetch()}
        />
      )}
      {isPending && <LoadingShape label="The caseload is on its way." rows={8} />}
      {data && (
        <Columns
          main={
            <>
              <CannotWait dates={data.urgent} moved={data.moved} />
              <LoadTable rows={data.rows} totals={data.totals} onOpen={setBehind} />
            </>
          }
          side={
            <>
              <Ripening short />
              <MendPanel mend={data.mend} />
            </>
          }
        />
      )}
      <BehindDialog behind={behind} onClose={() => setBehind(null)} />
    </>
  );
}
