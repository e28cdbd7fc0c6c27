import type { CalendarDate } from "../../shared/kernel/calendar-date.ts";
import type { DeadlineState } from "../../shared/deadlines/codes.ts";
import type { EntryType, ServiceKind } from "../../shared/docket/codes.ts";
import type { Change } from "./change.ts";

/** What a command announces, by the `n` of the threads it concerns. Later slices react in the same transaction. */
export type Happening =
  | { type: "client.changed"; clientN: number }
  | { type: "custody.changed"; clientN: number; episodeN: number }
  | { type: "custody.moved"; clientN: number; episodeN: number; placementN: number; facilityN: number | null; on: CalendarDate | null }
  | { type: "custody.located"; clientN: number }
  | { type: "proceeding.changed"; proceedingN: number }
  | { type: "bond.decided"; proceedingN: number }
  /** An event before the agency was recorded, corrected or withdrawn; `why` is told where a date moves with it. */
  | { type: "agency.changed"; proceedingN: number; eventN: number; why: string }
  /** The final order of removal was recorded, corrected or withdrawn; `why` is told where a date moves or goes with it. */
  | { type: "custody.removalOrdered"; clientN: number; finalOn: CalendarDate | null; why: string }
  | { type: "proceeding.filed"; proceedingN: number; docketN: number; filedOn: CalendarDate }
  | {
      type: "docket.entryLogged";
      proceedingN: number;
      entryN: number;
      entryType: EntryType;
      filedOn: CalendarDate;
      enteredOn: CalendarDate | null;
      servedOn: CalendarDate | null;
      service: ServiceKind | null;
    }
  | { type: "docket.entryCorrected"; proceedingN: number; entryN: number }
  | { type: "docket.entryWithdrawn"; proceedingN: number; docketN: number; entryN: number }
  | { type: "docket.hearingSet"; proceedingN: number; entryN: number | null; onDay: CalendarDate }
  | {
      /** A date ended, or is open again: by an entry and a rule, or by a person on the date's own screen. */
      type: "deadline.ended";
      proceedingN: number;
      deadlineN: number;
      state: DeadlineState;
      on: CalendarDate | null;
      /** Thread of the entry that shows it; null for none. */
      entryN: number | null;
      /** A person's words; null where a rule ended it. */
      said: string | null;
      byPerson: boolean;
    }
  | { type: "obligation.opened"; proceedingN: number; obligationN: number }
  /** Its state changed, or it was withdrawn. */
  | { type: "obligation.changed"; proceedingN: number; obligationN: number }
  | { type: "outcome.determined"; proceedingN: number; petitionerN: number }
  | { type: "outcome.ended"; clientN: number; episodeN: number };

export type Reaction<T extends Happening["type"]> = (change: Change, happening: Extract<Happening, { type: T }>) => void;
type AnyReaction = (change: Change, happening: Happening) => void;

/** Reactions by kind of happening, run in the order in which they were registered (server/reactions.ts: slice order). */
export class Reactions {
  #byType = new Map<Happening["type"], AnyReaction[]>();
  #beforeCommit: ((change: Change, happenings: readonly Happening[]) => void)[] = [];

  on<T extends Happening["type"]>(type: T, reaction: Reaction<T>): this {
    const guarded: AnyReaction = (change, happening) => {
      if (isOf(happening, type)) reaction(change, happening);
    };
    this.#byType.set(type, [...(this.#byType.get(type) ?? []), guarded]);
    return this;
  }

  /** Runs once per change with all that happened: kept totals are rebuilt here. */
  beforeCommit(hook: (change: Change, happenings: readonly Happening[]) => void): this {
    this.#beforeCommit.push(hook);
    return this;
  }

  run(change: Change, happening: Happening): void {
    for (const reaction of this.#byType.get(happening.type) ?? []) reaction(change, happening);
  }

  finish(change: Change, happenings: readonly Happening[]): void {
    for (const hook of this.#beforeCommit) hook(change, happenings);
  }
}

function isOf<T extends Happening["type"]>(happening: Happening, type: T): happening is Extract<Happening, { type: T }> {
  return happening.type === type;
}
