import type { ReactNode } from "react";
import { PATHWAY } from "../../../shared/outcomes/codes.ts";
import type { EndView, PetitionerOutcome } from "../../../shared/outcomes/views.ts";
import { determinationWords, endWords, interimWords, notACount, releaseLine, releaseSentence } from "../../../shared/outcomes/wording.ts";
import { useToday } from "../../lib/clock.tsx";
import { dayText } from "../../lib/format.ts";
import { whenDayText } from "../../lib/when-text.ts";
import { Button } from "../../ui/actions/Button.tsx";
import { Row, Rows } from "../../ui/page/Rows.tsx";
import styles from "./outcomes.module.css";
import { type OutcomeAct, withdrawEnd, withdrawInterim, withdrawRuling } from "./outcome-act.ts";

type Props = { readonly person: PetitionerOutcome; readonly onAct: (act: OutcomeAct) => void };

/** Everything recorded about one petitioner's outcome, each with what can be corrected. */
export function PetitionerRecord({ person, onAct }: Props) {
  const today = useToday();
  const { determination: ruling, interims, end } = person;
  if (ruling === null && interims.length === 0 && end === null) return <p>Nothing is recorded yet: no ruling, and no end of custody.</p>;
  return (
    <Rows label={`What is recorded of ${person.name}`}>
      {ruling !== null && (
        <Row
          title={determinationWords(ruling.determination, ruling.reversed?.how ?? null)}
          lines={lines([
            `${dayText(ruling.on, today)}${numbered(ruling.entry)}${ruling.judge === null ? "" : `, Judge ${ruling.judge}`}`,
            ruling.note,
            notACount(ruling.determination),
            ruling.reversed === null
              ? null
              : `${ruling.reversed.how === "reversed" ? "Reversed" : "Vacated"} ${dayText(ruling.reversed.on, today)}${numbered(ruling.reversed.entry)}`,
            `Coded by ${ruling.codedBy}${ruling.readBy === null ? "" : `, read by ${ruling.readBy}`}`,
            <Acts key="acts">
              <Act says="Correct" run={() => onAct({ kind: "correctRuling", person, ruling })} />
              {ruling.reversed === null && <Act says="Reversed or vacated" run={() => onAct({ kind: "reverse", person, ruling })} />}
              <Act says="Withdraw" run={() => onAct(withdrawRuling(person, ruling))} />
            </Acts>,
          ])}
        />
      )}
      {interims.map((one) => (
        <Row
          key={one.id}
          title={interimWords(one.kind, one.ruling, one.note)}
          lines={lines([
            `${dayText(one.on, today)}${numbered(one.entry)}${one.until === null ? "" : `, until ${dayText(one.until, today)}`}`,
            one.ordersRelease ? "It orders release." : null,
            <Acts key="acts">
              <Act says="Withdraw" run={() => onAct(withdrawInterim(person, one))} />
            </Acts>,
          ])}
        />
      ))}
      {end !== null && (
        <Row
          title={
            end.kind === "released"
              ? releaseSentence(end.pathway ?? "unknown", end.attribution, end.entry?.number ?? null)
              : endWords(end.kind, end.toCountry, end.thirdCountry)
          }
          lines={lines([whenDayText(end.at, today), ...endLines(end), <EndActs key="acts" person={person} end={end} onAct={onAct} />])}
        />
      )}
    </Rows>
  );
}

function EndActs({ person, end, onAct }: Props & { end: EndView }) {
  return (
    <Acts>
      <Act says="Correct" run={() => onAct({ kind: "correctEnd", person, end })} />
      <Act says="Withdraw" run={() => onAct(withdrawEnd(person, end))} />
    </Acts>
  );
}

function endLines(end: EndView): (string | null)[] {
  const paper = end.kind === "released" ? releaseLine(end.instrument, end.attribution, null) : "";
  return [
    paper === "" ? null : paper,
    end.also.length === 0
      ? null
      : `Also relevant: ${end.also.map((one) => PATHWAY.labels[one].replace(/^[A-Z](?!CE)/, (letter) => letter.toLowerCase())).join("; ")}`,
    end.conditions === null ? null : `Conditions: ${end.conditions}`,
    end.note,
    end.verifiedBy === null ? null : `Confirmed by ${end.verifiedBy}`,
  ];
}

function numbered(entry: { number: number | null } | null): string {
  return entry === null || entry.number === null ? "" : `, [${entry.number}]`;
}
function lines(all: readonly ReactNode[]): readonly ReactNode[] {
  return all.filter((one) => one !== null);
}
function Acts({ children }: { children: ReactNode }) {
  return <span className={styles["acts"]}>{children}</span>;
}
function Act({ says, run }: { says: string; run: () => void }) {
  return (
    <Button look="link" onClick={run}>
      {says}
    </Button>
  );
}
