import { useAnswers, usePathPart } from "../lib/address.ts";
import { Link, useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import type { ClientView } from "../../shared/clients/contract.ts";
import type { EpisodeView } from "../../shared/custody/contract.ts";
import type { Saved } from "../../shared/kernel/save.ts";
import { paths } from "../app/paths.ts";
import { CallsPanel } from "../features/clients/CallsPanel.tsx";
import { ClientMeta } from "../features/clients/ClientMeta.tsx";
import { ContactsPanel } from "../features/clients/ContactsPanel.tsx";
import { EngagementPanel } from "../features/clients/EngagementPanel.tsx";
import { HistoryPanel } from "../features/clients/HistoryPanel.tsx";
import { ProceedingsPanel } from "../features/clients/ProceedingsPanel.tsx";
import { useClient } from "../features/clients/use-clients.ts";
import { ClientStrip } from "../features/custody/ClientStrip.tsx";
import { ClientTimeline } from "../features/custody/ClientTimeline.tsx";
import { ClocksPanel } from "../features/custody/ClocksPanel.tsx";
import { CustodyPanel } from "../features/custody/CustodyPanel.tsx";
import { useCustody } from "../features/custody/use-custody.ts";
import { DocumentsPanel } from "../features/documents/DocumentsPanel.tsx";
import { NotesPanel } from "../features/documents/NotesPanel.tsx";
import { TasksPanel } from "../features/tasks/TasksPanel.tsx";
import { failureOf } from "../lib/trpc.ts";
import { useBlocked } from "../lib/use-may.ts";
import { Columns, Stack } from "../ui/page/Columns.tsx";
import { PageHeader } from "../ui/page/PageHeader.tsx";
import { FailedState } from "../ui/states/FailedState.tsx";
import { FindingsList } from "../ui/states/FindingsList.tsx";
import { LoadingShape } from "../ui/states/LoadingShape.tsx";
import { SavedLine } from "../ui/states/SavedLine.tsx";
import { ClientActions } from "./client/ClientActions.tsx";
import { ClientDialog } from "./client/ClientDialog.tsx";
import type { ClientAct } from "./client/client-act.ts";

const CLIENTS = <Link to="/clients">Clients</Link>;

/** One person: where the person is, what runs, what was said, what we agreed. */
export function ClientPage() {
  const id = usePathPart("id");
  const client = useClient(id);
  if (client.error) {
    const failure = failureOf(client.error);
    const missing = failure.code === "NOT_FOUND";
    return (
      <>
        <PageHeader title={missing ? "There is no such client" : "This client could not be loaded"} trail={[CLIENTS]} />
        {missing ? <p>There is no such client, or the record is not yours to open.</p> : null}
        {!missing && (
          <FailedState title="The record did not come" why={failure.says} safe="Nothing was lost." onRetry={() => void client.refetch()} />
        )}
      </>
    );
  }
  if (!client.data)
    return (
      <>
        <PageHeader title="Client" trail={[CLIENTS]} />
        <LoadingShape label="The client is on the way." rows={6} />
      </>
    );
  return <Shown key={id} client={client.data} />;
}

/** What the palette asked to be done here; null once it is done, or where it may not be. */
function askedAct(
  asked: string | undefined,
  may: { readonly call: string | undefined; readonly custody: string | undefined },
  episode: EpisodeView | undefined,
): ClientAct | null {
  if (asked === "call" && may.call === undefined) return { kind: "call" };
  return asked === "release" && may.custody === undefined && episode !== undefined ? { kind: "release", episode } : null;
}

function Shown({ client }: { client: ClientView }) {
  const [act, setAct] = useState<ClientAct | null>(null);
  const [said, setSaid] = useState<{ readonly text: string; readonly findings: Saved["findings"] } | null>(null);
  const custody = useCustody(client.id);
  const may = {
    custody: useBlocked("custody.record"),
    edit: useBlocked("clients.edit"),
    call: useBlocked("clients.logCall"),
    decide: useBlocked("clients.decideEngagement"),
  };
  const answers = useAnswers();
  const navigate = useNavigate();
  const asked = answers["do"];
  const close = () => {
    setAct(null);
    if (asked !== undefined) void navigate({ to: paths.client, params: { id: client.id }, replace: true });
  };
  const open = custody.data?.episodes.find((episode) => episode.end === null);
  const shown = act ?? askedAct(asked, may, open);
  const done = (text: string, saved: Saved) => {
    close();
    setSaid({ text, findings: saved.findings });
  };
  return (
    <>
      <PageHeader
        title={client.name}
        trail={[CLIENTS, client.name]}
        meta={<ClientMeta client={client} />}
        actions={<ClientActions client={client} episode={open} loaded={custody.data !== undefined} onAct={setAct} />}
      />
      <SavedLine onRead={() => setSaid(null)}>{said?.text ?? null}</SavedLine>
      {said && <FindingsList label="What does not fit, or needs a look" findings={said.findings} />}
      <Stack>
        <ClientStrip clientId={client.id} lostSince={client.lostSince} onConfirm={(placement) => setAct({ kind: "confirm", placement })} />
        <ClientTimeline clientId={client.id} name={client.name} />
        <Columns
          main={
            <>
              <ProceedingsPanel clientId={client.id} />
              <TasksPanel subject={{ clientId: client.id }} />
              <ClocksPanel clientId={client.id} blocked={may.custody} onAct={setAct} />
              <CustodyPanel clientId={client.id} blocked={may.custody} onAct={setAct} />
              <NotesPanel subject={{ clientId: client.id }} />
              <HistoryPanel clientId={client.id} />
            </>
          }
          side={
            <>
              <EngagementPanel engagements={client.engagements} blocked={may.decide} onDecide={() => setAct({ kind: "decide" })} />
              <CallsPanel calls={client.calls} blocked={may.call} onLog={() => setAct({ kind: "call" })} />
              <DocumentsPanel subject={{ clientId: client.id }} />
              <ContactsPanel client={client} blocked={may.edit} onEdit={() => setAct({ kind: "edit" })} />
            </>
          }
        />
      </Stack>
      <ClientDialog client={client} act={shown} onDone={done} onClose={close} />
    </>
  );
}
