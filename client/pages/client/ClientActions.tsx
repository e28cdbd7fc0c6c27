import type { ClientView } from "../../../shared/clients/contract.ts";
import type { EpisodeView } from "../../../shared/custody/contract.ts";
import { useBlocked } from "../../lib/use-may.ts";
import { ActionButton } from "../../ui/actions/ActionButton.tsx";
import { useKeys } from "../../ui/keys/use-keys.ts";
import { MoreMenu } from "../../ui/overlay/MoreMenu.tsx";
import type { ClientAct } from "./client-act.ts";

export type ClientActionsProps = {
  readonly client: ClientView;
  /** The open time in custody, if there is one. */
  readonly episode: EpisodeView | undefined;
  readonly loaded: boolean;
  readonly onAct: (act: ClientAct) => void;
};

/** What is done most: a move or custody, identifiers, restriction. */
export function ClientActions({ client, episode, loaded, onAct }: ClientActionsProps) {
  const custody = useBlocked("custody.record");
  const identifiers = useBlocked("clients.openIdentifiers");
  const restrict = useBlocked("clients.restrict");
  const event = useBlocked("agency.record");
  const opens = useBlocked("proceedings.open");
  const record = () => {
    if (!loaded || custody !== undefined) return;
    if (episode === undefined) {
      onAct({ kind: "episode" });
      return;
    }
    onAct({ kind: "move", episode, current: episode.placements.findLast((stay) => stay.current) ?? null });
  };
  const release = () => {
    if (custody === undefined && episode !== undefined) onAct({ kind: "release", episode });
  };
  const word = episode === undefined ? "Record custody" : "Record a move";
  useKeys([
    { keys: "m", says: word, group: "This client", run: record },
    ...(episode === undefined ? [] : [{ keys: "r", says: "Log a release", group: "This client", run: release }]),
  ]);
  return (
    <>
      <ActionButton blocked={custody} keys="m" onClick={record}>
        {word}
      </ActionButton>
      {episode !== undefined && (
        <ActionButton blocked={custody} keys="r" onClick={release}>
          Log a release
        </ActionButton>
      )}
      <ActionButton blocked={identifiers} onClick={() => onAct({ kind: "identifiers" })}>
        Identifiers
      </ActionButton>
      <MoreMenu
        label="More to do for this client"
        items={[
          { says: "Record an event before the agency", run: () => onAct({ kind: "event" }), blocked: event },
          { says: "Open a removal case", run: () => onAct({ kind: "removal" }), blocked: opens },
        ]}
      />
      {restrict === undefined && (
        <ActionButton onClick={() => onAct({ kind: "restrict" })}>{client.restrictedTo === null ? "Restrict" : "Restriction"}</ActionButton>
      )}
    </>
  );
}
