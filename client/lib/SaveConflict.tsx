import { type CalendarDate, isCalendarDate } from "../../shared/kernel/calendar-date.ts";
import type { Conflict } from "../../shared/kernel/save.ts";
import { ConflictPanel } from "../ui/states/ConflictPanel.tsx";
import { useToday, useZone } from "./clock.tsx";
import { dayText, momentText } from "./format.ts";

export type SaveConflictProps = {
  /** What is compared: "Client", "Place". */
  readonly about: string;
  readonly conflict: Conflict;
  readonly busy: boolean;
  readonly onKeepMine: () => void;
  readonly onKeepTheirs: () => void;
};

/** The answer "somebody saved first": both versions side by side, and the choice. */
export function SaveConflict({ about, conflict, busy, onKeepMine, onKeepTheirs }: SaveConflictProps) {
  const zone = useZone();
  const today = useToday();
  const first = conflict.by.split(" ")[0] ?? conflict.by;
  return (
    <ConflictPanel
      says={`${conflict.by} saved this before you.`}
      about={about}
      theirs={`${first}’s, ${momentText(conflict.at, zone, today)}`}
      fields={conflict.fields.map((field) => ({
        label: field.label,
        mine: said(field.yours, today),
        theirs: said(field.theirs, today),
        differs: field.yours !== field.theirs,
      }))}
      keepTheirs={`Keep ${first}’s`}
      onKeepMine={onKeepMine}
      onKeepTheirs={onKeepTheirs}
      busy={busy}
    />
  );
}

/** A value as people write it: days come over the wire as `2026-11-24`. */
function said(value: string | null, today: CalendarDate): string {
  if (value === null) return "not known";
  return isCalendarDate(value) ? dayText(value, today) : value;
}
