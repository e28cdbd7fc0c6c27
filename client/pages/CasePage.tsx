import { useAnswers, usePathPart } from "../lib/address.ts";
import { Link, useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import type { EntryView } from "../../shared/docket/contract.ts";
import type { ProceedingPage } from "../../shared/proceedings/views.ts";
import { paths } from "../app/paths.ts";
import { DateChangesPanel } from "../features/deadlines/DateChangesPanel.tsx";
import { NextDatesPanel } from "../features/deadlines/NextDatesPanel.tsx";
import { DocumentsPanel } from "../features/documents/DocumentsPanel.tsx";
import { NotesPanel } from "../features/documents/NotesPanel.tsx";
import { DocketPanel } from "../features/docket/DocketPanel.tsx";
import { useEntries, useHearings } from "../features/docket/use-docket.ts";
import { CommandsPanel } from "../features/obligations/CommandsPanel.tsx";
import { PetitionersPanel } from "../features/outcomes/PetitionersPanel.tsx";
import { caseMenu, filingBlocked } from "../features/proceedings/case-menu.ts";
import { type CaseAct, CaseDialogs } from "../features/proceedings/CaseDialogs.tsx";
import { CaseHead, openDocket } from "../features/proceedings/CaseHead.tsx";
import { DocketsPanel, GroupPanel, PeoplePanel, PetitionPanel, ResultPanel, WorkPanel } from "../features/proceedings/CasePanels.tsx";
import { CaseTimeline } from "../features/proceedings/CaseTimeline.tsx";
import { ReadinessPanel } from "../features/proceedings/ReadinessPanel.tsx";
import { useCase } from "../features/proceedings/use-case.ts";
import { TasksPanel } from "../features/tasks/TasksPanel.tsx";
import { failureOf } from "../lib/trpc.ts";
import { useActor, useBlocked } from "../lib/use-may.ts";
import { ActionButton } from "../ui/actions/ActionButton.tsx";
import { Button, buttonClass } from "../ui/actions/Button.tsx";
import { Dialog } from "../ui/overlay/Dialog.tsx";
import { EmptyState } from "../ui/states/EmptyState.tsx";
import { useKeys } from "../ui/keys/use-keys.ts";
import { type MoreItem, MoreMenu } from "../ui/overlay/MoreMenu.tsx";
import { Columns } from "../ui/page/Columns.tsx";
import { PageHeader } from "../ui/page/PageHeader.tsx";
import { FailedState } from "../ui/states/FailedState.tsx";
import { FindingsList } from "../ui/states/FindingsList.tsx";
import { LoadingShape } from "../ui/states/LoadingShape.tsx";
import { AgencyEvents } from "./case/AgencyEvents.tsx";
import { EntryDialog } from "./case/EntryDialog.tsx";
import { HearingDialog } from "./case/HearingDialog.tsx";
import { SavedLine } from "../ui/states/SavedLine.tsx";

export function CasePage() {
  const id = usePathPart("id");
  const { data, error, isPending, refetch } = useCase(id);
  if (data) return <Case key={data.id} page={data} />;
  if (isPending)
    return (
      <>
        <PageHeader title="Case" />
        <LoadingShape label="The case is on its way." rows={8} />
      </>
    );
  return (
    <>
      <PageHeader title="Case" />
      <FailedState title="The case could not be shown" why={failureOf(error).says} onRetry={() => void refetch()} />
    </>
  );
}

type Writing = { readonly entry: EntryView | null };
const NEW_ENTRY: Writing = { entry: null };
type Done = { readonly says: string; readonly findings: readonly { code: string; says: string }[] };

const DONE: Readonly<Record<CaseAct, string>> = {
  file: "The petition is marked filed.",
  number: "The docket number is saved.",
  move: "The move is saved. The lawsuit keeps its first filing day.",
  edit: "The case is saved.",
  person: "The person is in the case.",
  withdraw: "The person is taken out of the case; the history keeps it.",
  assign: "The case is assigned.",
  unassign: "The colleague is taken off the case.",
  stage: "The stage is saved.",
  close: "The case is saved.",
  bond: "The bond hearing is open.",
  result: "The result is saved.",
  group: "The count is saved, on its own line.",
};

function Case({ page }: { page: ProceedingPage }) {
  const navigate = useNavigate();
  const entries = useEntries(page.id);
  const { data: hearings = [] } = useHearings(page.id);
  const [act, setAct] = useState<CaseAct | null>(null);
  const answers = useAnswers();
  const filed = page.dockets.length > 0;
  const [writing, setWriting] = useState<Writing | null>(null);
  const asked = answers["add"] === "entry";
  const shown = writing ?? (asked && filed ? NEW_ENTRY : null);
  const clearAddress = () => void navigate({ to: paths.case, params: { id: page.id }, replace: true });
  const closeEntry = () => {
    setWriting(null);
    if (asked) clearAddress();
  };
  const [done, setDone] = useState<Done | null>(null);
  const rows = entries.data?.pages.flatMap((one) => one.rows) ?? [];
  const [setting, setSetting] = useState(false);
  const log = () => setWriting(NEW_ENTRY);
  useKeys(filed ? [{ keys: "e", says: "Log an entry", group: "On this page", run: log }] : []);
  return (
    <>
      <CaseHead page={page} actions={<Actions page={page} onAct={setAct} onLog={log} onHearing={() => setSetting(true)} />} />
      <SavedLine onRead={() => setDone(null)}>{done?.says ?? null}</SavedLine>
      {done !== null && <FindingsList label="What does not fit" findings={done.findings} />}
      <Columns
        main={
          <>
            {filed && page.kind === "petition" ? (
              <>
                <PetitionersPanel proceedingId={page.id} />
                <CommandsPanel proceedingId={page.id} />
              </>
            ) : (
              <PeoplePanel page={page} onAdd={() => setAct("person")} />
            )}
            {!filed && page.kind === "petition" && page.closedOn === null && <ReadinessPanel page={page} />}
            {page.kind !== "petition" && <ResultPanel page={page} onRecord={() => setAct("result")} />}
            {(page.kind === "removal_case" || page.kind === "bond_hearing") && (
              <AgencyEvents
                proceedingId={page.id}
                asked={answers["add"] === "event"}
                onAnswered={clearAddress}
                onDone={(says, findings) => setDone({ says, findings })}
              />
            )}
            {page.kind === "petition" && (
              <DocketPanel
                proceedingId={page.id}
                entries={entries}
                filed={filed}
                onLog={log}
                onCorrect={(entry) => setWriting({ entry })}
                onWithdrawn={(saved) => setDone({ says: "The entry is withdrawn.", findings: saved.findings })}
              />
            )}
            <GroupPanel page={page} />
            <TasksPanel subject={{ proceedingId: page.id }} />
            <NotesPanel subject={{ proceedingId: page.id }} />
            <CaseTimeline page={page} entries={rows} hearings={hearings} />
          </>
        }
        side={
          <>
            <DateChangesPanel proceedingId={page.id} />
            <NextDatesPanel proceedingId={page.id} />
            <PetitionPanel page={page} onEdit={() => setAct("edit")} />
            <DocketsPanel page={page} />
            <WorkPanel page={page} />
            <DocumentsPanel subject={{ proceedingId: page.id }} />
          </>
        }
      />
      <CaseDialogs
        page={page}
        act={act}
        onCancel={() => setAct(null)}
        onSaved={(which, saved) => {
          setAct(null);
          if (which === "bond") return void navigate({ to: paths.case, params: { id: saved.id } });
          setDone({ says: DONE[which], findings: saved.findings });
        }}
      />
      <HearingDialog
        proceedingId={page.id}
        courtDay={page.courtDay}
        open={setting}
        onClose={() => setSetting(false)}
        onDone={(says, findings) => {
          setSetting(false);
          setDone({ says, findings });
        }}
      />
      <NotFiled open={asked && !filed} page={page} onClose={closeEntry} />
      <EntryDialog
        proceedingId={page.id}
        courtDay={page.courtDay}
        open={shown !== null}
        entry={shown?.entry ?? null}
        nextNumber={nextNumber(rows)}
        onClose={closeEntry}
        onDone={(says, findings) => {
          closeEntry();
          setDone({ says, findings });
        }}
      />
    </>
  );
}

/** Said where an entry was to be logged on a case that has no docket. */
function NotFiled({ open, page, onClose }: { open: boolean; page: ProceedingPage; onClose: () => void }) {
  return (
    <Dialog title="Log an entry" open={open} onClose={onClose}>
      <EmptyState
        title={page.kind === "petition" ? "This petition has no docket yet" : "Only a petition has a docket"}
        text={
          page.kind === "petition"
            ? "Mark it filed; the number may follow later. Then its docket begins."
            : "Choose the petition to which the entry belongs."
        }
        actions={
          <Link to={paths.cases} search={{ add: "entry" }} className={buttonClass()}>
            Choose another case
          </Link>
        }
      />
    </Dialog>
  );
}

/** The number after the highest one shown; null for the first entry. */
function nextNumber(rows: readonly EntryView[]): number | null {
  const numbers = rows.flatMap((row) => (row.number === null ? [] : [row.number]));
  return numbers.length === 0 ? null : Math.max(...numbers) + 1;
}

type ActionsProps = { page: ProceedingPage; onAct: (act: CaseAct) => void; onLog: () => void; onHearing: () => void };

function Actions({ page, onAct, onLog, onHearing }: ActionsProps) {
  const actor = useActor();
  const mayFile = useBlocked("proceedings.file");
  const mayLog = useBlocked("docket.log");
  const docket = openDocket(page);
  const hearing: MoreItem[] = docket === null ? [] : [{ says: "Set a hearing", run: onHearing, blocked: mayLog }];
  return (
    <>
      {page.kind === "petition" && docket === null && (
        <ActionButton look="filled" blocked={mayFile ?? filingBlocked(page)} onClick={() => onAct("file")}>
          Mark filed
        </ActionButton>
      )}
      {docket !== null && docket.number === null && (
        <ActionButton blocked={mayFile} onClick={() => onAct("number")}>
          Add the number
        </ActionButton>
      )}
      {docket !== null && (
        <ActionButton keys="E" blocked={mayLog} onClick={onLog}>
          Log an entry
        </ActionButton>
      )}
      <Link to={paths.calendar} search={{ case: page.id }} className={buttonClass()}>
        In the calendar
      </Link>
      <Button onClick={() => window.print()}>Print sheet</Button>
      <MoreMenu label="More to do with this case" items={[...hearing, ...caseMenu(page, actor, onAct)]} />
    </>
  );
}
