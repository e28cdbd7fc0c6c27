import { Fragment } from "react";
import type { ClockView } from "../../../shared/deadlines/clocks-contract.ts";
import { CERTAINTY } from "../../../shared/deadlines/codes.ts";
import { citedPassages } from "../../../shared/deadlines/authority-links.ts";
import { asksForPetition } from "../../../shared/deadlines/petition-clocks.ts";
import { useToday } from "../../lib/clock.tsx";
import { dayText } from "../../lib/format.ts";
import { cx } from "../../ui/cx.ts";
import { Status } from "../../ui/page/Status.tsx";
import { actWords, clockDistance, runShare } from "./clock-words.ts";
import styles from "./clocks.module.css";

/** One clock with its day: how far it is, what to do, by which authority; how it was counted is behind a word. */
export function ClockRow({ clock }: { clock: ClockView }) {
  const today = useToday();
  const { from, on, inDays } = clock;
  if (on === null || inDays === null) return null;
  return (
    <li className={styles["clock"]}>
      <div className={styles["head"]}>
        <span className={styles["title"]}>{clock.title}</span>
        <span className={styles["when"]}>
          <span className={cx(styles["day"], "gw-num")}>{dayText(on, today)}</span>
          <span className={styles["far"]}>{clockDistance(inDays)}</span>
        </span>
      </div>
      {from !== null && (
        <span aria-hidden className={styles["bar"]}>
          <span
            className={cx(styles["fill"], asksForPetition(clock.id) && styles["petition"])}
            style={{ width: `${runShare(from, on, today) * 100}%` }}
          />
        </span>
      )}
      <p>{actWords(clock, today)}</p>
      <p className={styles["authority"]}>
        <Authority text={clock.authority} />
        {clock.certainty === "confirm" ? (
          <Status mark="unknown">{CERTAINTY.labels.confirm}</Status>
        ) : (
          <span>{CERTAINTY.labels[clock.certainty]}</span>
        )}
      </p>
      <Counted clock={clock} />
    </li>
  );
}

function Authority({ text }: { text: string }) {
  return (
    <span className="gw-serif">
      {citedPassages(text).map((passage, place) => (
        <Fragment key={passage.text}>
          {place > 0 && " "}
          {passage.address === null ? (
            passage.text
          ) : (
            <a href={passage.address} target="_blank" rel="noreferrer">
              {passage.text}
            </a>
          )}
        </Fragment>
      ))}
    </span>
  );
}

function Counted({ clock }: { clock: ClockView }) {
  return (
    <details>
      <summary className={styles["more"]}>
        How it is counted<span className="gw-hidden">: {clock.title}</span>
      </summary>
      <div className={styles["why"]}>
        <div>
          <h3>Steps</h3>
          <ol>
            {clock.steps.map(({ says, rule }, place) => (
              <li key={place}>
                {says} <span className={styles["rule"]}>{rule}</span>
              </li>
            ))}
          </ol>
        </div>
        <Sentences title="Taken for granted" says={clock.assumes} />
        <Sentences title="What would change it" says={clock.changes} />
      </div>
    </details>
  );
}

function Sentences({ title, says }: { title: string; says: readonly string[] }) {
  if (says.length === 0) return null;
  return (
    <div>
      <h3>{title}</h3>
      <ul>
        {says.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </div>
  );
}
