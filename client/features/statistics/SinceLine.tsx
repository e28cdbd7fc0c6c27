import type { CalendarDate } from "../../../shared/kernel/calendar-date.ts";
import type { EnteredSince } from "../../../shared/statistics/contract.ts";
import type { LostContact } from "../../../shared/statistics/figures.ts";
import { useToday } from "../../lib/clock.tsx";
import { count, number, shortDay } from "../../lib/format.ts";
import styles from "./statistics.module.css";

type SinceLineProps = {
  readonly since: EnteredSince | null;
  readonly asOf: CalendarDate;
  readonly lost: LostContact;
  /** What is read as it is now although the question is about earlier knowledge. */
  readonly readNow: readonly string[];
};

/** What a reader has to know of a number for an old day: later entries are in it. And where contact was lost with many. */
export function SinceLine({ since, asOf, lost, readNow }: SinceLineProps) {
  const today = useToday();
  const facts = since === null ? 0 : since.facts;
  const entered = `${count(facts, "fact")} about days up to ${shortDay(asOf, today)} ${facts === 1 ? "was" : "were"} entered since`;
  const { extremes } = lost;
  return (
    <>
      {facts > 0 && (
        <p className={styles["line"]}>{since?.counted === true ? `${entered}, and counted.` : `${entered}, and not counted.`}</p>
      )}
      {readNow.length > 0 && <p className={styles["line"]}>{readNow.join(" ")}</p>}
      {extremes !== null && (
        <p className={styles["line"]}>
          Contact was lost with {number(lost.count)} of {count(lost.of, "person", "people")}: released are between{" "}
          {number(extremes.noneReleased)} and {number(extremes.allReleased)}.
        </p>
      )}
    </>
  );
}
