import { Fragment } from "react";
import { CUSTODY_BASIS, CUSTODY_END, CUSTODY_POSTURE, PLACEMENT_SOURCE } from "../../../shared/custody/codes.ts";
import type { BasisView, EpisodeView, PlacementView } from "../../../shared/custody/contract.ts";
import { useToday, useZone } from "../../lib/clock.tsx";
import { momentText, shortDay } from "../../lib/format.ts";
import { failureOf } from "../../lib/trpc.ts";
import { whenDayText, whenText } from "../../lib/when-text.ts";
import { ActionButton } from "../../ui/actions/ActionButton.tsx";
import { Button } from "../../ui/actions/Button.tsx";
import { Mark } from "../../ui/marks/Mark.tsx";
import { Panel } from "../../ui/page/Panel.tsx";
import { Row, RowGroup, Rows } from "../../ui/page/Rows.tsx";
import { EmptyState } from "../../ui/states/EmptyState.tsx";
import { FailedState } from "../../ui/states/FailedState.tsx";
import { FindingsList } from "../../ui/states/FindingsList.tsx";
import { LoadingShape } from "../../ui/states/LoadingShape.tsx";
import { startPhrase } from "./custody-words.ts";
import { useCustody } from "./use-custody.ts";

/** What can be done from the panel; each opens a form of this slice. */
export type CustodyAct =
  | { readonly kind: "episode" }
  | { readonly kind: "correctEpisode"; readonly episode: EpisodeView }
  | { readonly kind: "correctPlacement"; readonly placement: PlacementView }
  | { readonly kind: "confirm"; readonly placement: PlacementView }
  | { readonly kind: "basis"; readonly episodeId: string; readonly basis: BasisView | null };

export type CustodyPanelProps = {
  readonly clientId: string;
  readonly blocked: string | undefined;
  readonly onAct: (act: CustodyAct) => void;
};

/** Every time in custody with its places and the statutes asserted, what does not fit, and how to correct it. */
export function CustodyPanel({ clientId, blocked, onAct }: CustodyPanelProps) {
  const custody = useCustody(clientId);
  const record = (
    <ActionButton small blocked={blocked} onClick={() => onAct({ kind: "episode" })}>
      Record custody
    </ActionButton>
  );
  return (
    <Panel title="Custody" actions={record}>
      {custody.error && (
        <FailedState
          title="Custody could not be loaded"
          why={failureOf(custody.error).says}
          safe="Nothing was lost."
          onRetry={() => void custody.refetch()}
        />
      )}
      {custody.isPending && <LoadingShape label="Custody is on its way." />}
      {custody.data?.episodes.length === 0 && (
        <EmptyState title="No custody recorded" text="When the person is detained, record since when and where, as far as anybody knows." />
      )}
      {custody.data && custody.data.episodes.length > 0 && (
        <>
          <FindingsList label="What does not fit" findings={custody.data.findings} />
          <Rows>
            {custody.data.episodes.map((episode) => (
              <Episode key={episode.id} episode={episode} blocked={blocked} onAct={onAct} />
            ))}
          </Rows>
        </>
      )}
    </Panel>
  );
}

type Part = Pick<CustodyPanelProps, "blocked" | "onAct">;

function Episode({ episode, blocked, onAct }: Part & { episode: EpisodeView }) {
  const today = useToday();
  const start = episode.start.day === null ? "a day not known" : whenText(episode.start, today);
  const begun = `${episode.end === null ? "Since" : "From"} ${start},`;
  const ended =
    episode.end === null ? "still held" : `${CUSTODY_END.labels[episode.end.kind].toLowerCase()} ${whenText(episode.end.at, today)}`;
  const act = (words: string, label: string, what: CustodyAct) =>
    blocked === undefined && (
      <Button look="link" aria-label={label} onClick={() => onAct(what)}>
        {words}
      </Button>
    );
  return (
    <Fragment>
      <RowGroup
        title={`${begun} ${ended}`}
        note={`${episode.days.least === null ? "days not known" : episode.days.says} · ${startPhrase(episode.startKind)}${warrant(episode)}`}
        end={act("Correct", `Correct the time in custody begun ${whenText(episode.start, today)}`, { kind: "correctEpisode", episode })}
      />
      {episode.circumstances !== null && <Row title="How it began" lines={[episode.circumstances]} />}
      {episode.placements.toReversed().map((stay) => (
        <Stay key={stay.id} stay={stay} blocked={blocked} onAct={onAct} />
      ))}
      {episode.bases.map((basis) => (
        <Basis key={basis.id} basis={basis} episodeId={episode.id} blocked={blocked} onAct={onAct} />
      ))}
      {blocked === undefined && (
        <Row
          title={
            <Button look="link" onClick={() => onAct({ kind: "basis", episodeId: episode.id, basis: null })}>
              Record the statute asserted
            </Button>
          }
        />
      )}
    </Fragment>
  );
}

function warrant({ warrantShown }: EpisodeView): string {
  if (warrantShown === null) return "";
  return warrantShown ? " · a warrant was shown" : " · no warrant was shown";
}

function Stay({ stay, blocked, onAct }: Part & { stay: PlacementView }) {
  const today = useToday();
  const zone = useZone();
  const { facility } = stay;
  const checked =
    stay.confirmedAt === null ? "" : `, confirmed ${momentText(stay.confirmedAt, zone, today)} by ${stay.confirmedBy ?? "a colleague"}`;
  return (
    <Row
      {...(stay.stale ? { edge: "due" as const } : {})}
      lead={<Mark kind={stay.current ? "held" : "transferred"} />}
      title={stay.name}
      lines={[
        `${whenDayText(stay.from, today)} to ${stay.until === null ? (stay.current ? "now" : "the end of custody") : whenDayText(stay.until, today)}`,
        ...(facility === null ? [] : [facility.courtReason]),
        `${PLACEMENT_SOURCE.labels[stay.source]}${checked}${stay.stale ? (stay.confirmedAt === null ? " · not confirmed yet" : " · not confirmed for a week or more") : ""}`,
      ]}
      end={
        blocked === undefined && (
          <>
            {stay.current && (
              <Button look="link" aria-label={`Confirm ${stay.name}`} onClick={() => onAct({ kind: "confirm", placement: stay })}>
                Confirm
              </Button>
            )}{" "}
            <Button look="link" aria-label={`Correct ${stay.name}`} onClick={() => onAct({ kind: "correctPlacement", placement: stay })}>
              Correct
            </Button>
          </>
        )
      }
    />
  );
}

function Basis({ basis, episodeId, blocked, onAct }: Part & { basis: BasisView; episodeId: string }) {
  const today = useToday();
  const said = [
    basis.assertedBy === null ? "asserted, not known by whom" : `asserted by ${basis.assertedBy}`,
    basis.posture === "none" ? null : CUSTODY_POSTURE.labels[basis.posture].toLowerCase(),
    basis.fromDay === null ? null : `since ${shortDay(basis.fromDay, today)}`,
    basis.contested ? "we contest it" : null,
    basis.note,
  ].filter((part) => part !== null);
  const name = CUSTODY_BASIS.labels[basis.basis];
  return (
    <Row
      lead={<Mark kind="court" />}
      title={name}
      lines={[said.join(" · ")]}
      end={
        blocked === undefined && (
          <Button look="link" aria-label={`Correct ${name}`} onClick={() => onAct({ kind: "basis", episodeId, basis })}>
            Correct
          </Button>
        )
      }
    />
  );
}
