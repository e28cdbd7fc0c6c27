import { useState } from "react";
import { type CalendarDate, isCalendarDate } from "../../../shared/kernel/calendar-date.ts";
import { useToday, useZone } from "../../lib/clock.tsx";
import { dayOf, dayWithYear } from "../../lib/format.ts";
import { Button } from "../../ui/actions/Button.tsx";
import { DayField } from "../../ui/forms/DayField.tsx";
import { ErrorSummary, Form, SubmitBar } from "../../ui/forms/Form.tsx";
import { Dialog } from "../../ui/overlay/Dialog.tsx";
import { FilterTokens } from "../../ui/page/FilterTokens.tsx";
import { windowText } from "./question.ts";
import styles from "./statistics.module.css";
import type { Asked } from "./use-statistics.ts";

export type StatisticsFiltersProps = {
  readonly asked: Asked;
  /** Puts answers into the address; null takes one out. */
  readonly onChange: (answers: Readonly<Record<string, string | null>>) => void;
};

/** Which lawsuits, and as of which day: two tokens, one form, both in the address. */
export function StatisticsFilters({ asked, onChange }: StatisticsFiltersProps) {
  const today = useToday();
  const [open, setOpen] = useState(false);
  const known = useKnownDay(asked);
  const filed = windowText(asked.window, today);
  const show = () => setOpen(true);
  return (
    <>
      <FilterTokens
        label="Filters"
        tokens={[
          {
            key: "filed",
            name: "Filed",
            value: filed ?? "any day",
            set: filed !== null,
            onOpen: show,
            onClear: () => onChange({ from: null, to: null }),
          },
          {
            key: "asof",
            name: "As of",
            value: asked.asOf === null ? "today" : dayWithYear(asked.asOf),
            set: asked.asOf !== null,
            onOpen: show,
            onClear: () => onChange({ asof: null }),
          },
          ...(known === null
            ? []
            : [
                {
                  key: "known",
                  name: "As known on",
                  value: dayWithYear(known),
                  set: true,
                  onOpen: show,
                  onClear: () => onChange({ known: null }),
                },
              ]),
        ]}
        end={`As of ${dayWithYear(asked.asOf ?? today)}`}
      >
        <Button small onClick={show}>
          Filter
        </Button>
      </FilterTokens>
      <Dialog title="Which lawsuits, as of which day" open={open} onClose={() => setOpen(false)}>
        <Choice asked={asked} today={today} onChange={onChange} onDone={() => setOpen(false)} />
      </Dialog>
    </>
  );
}

/** The day at whose end the question stops reading entries; null for now. */
function useKnownDay({ knownAt }: Asked): CalendarDate | null {
  const zone = useZone();
  return knownAt === null ? null : dayOf(knownAt, zone);
}

const FIELDS = { from: "Filed from", to: "Filed to", asof: "As of", known: "As known on" } as const;
const KEYS = ["from", "to", "asof", "known"] as const;
type Draft = Readonly<Record<keyof typeof FIELDS, string | null>>;

/** What is wrong with each day, as far as anything is. */
function errorsOf({ from, to, asof, known }: Draft, today: CalendarDate): Partial<Record<keyof Draft, string>> {
  const shape = (value: string | null) =>
    value === null || isCalendarDate(value) ? undefined : `${value} is not a day. Write it as 7/15/2020 or Jul 15, 2020.`;
  const order = from !== null && to !== null && from > to ? "The last day comes before the first. Check which is right." : undefined;
  const future = (day: string | null) =>
    day !== null && day > today ? "This day is not here yet. Choose today or an earlier day." : undefined;
  const found = { from: shape(from), to: shape(to) ?? order, asof: shape(asof) ?? future(asof), known: shape(known) ?? future(known) };
  return Object.fromEntries(Object.entries(found).flatMap(([key, says]) => (says === undefined ? [] : [[key, says]])));
}

function Choice({ asked, today, onChange, onDone }: StatisticsFiltersProps & { today: CalendarDate; onDone: () => void }) {
  const [draft, setDraft] = useState<Draft>({ from: asked.window.from, to: asked.window.to, asof: asked.asOf, known: useKnownDay(asked) });
  const [attempts, setAttempts] = useState(0);
  const errors = attempts === 0 ? {} : errorsOf(draft, today);
  const field = (key: keyof Draft) => ({
    id: `statistics-${key}`,
    label: FIELDS[key],
    value: draft[key],
    onChange: (value: string | null) => setDraft({ ...draft, [key]: value }),
    error: errors[key],
    today,
  });
  const wrong = KEYS.filter((key) => errors[key] !== undefined);
  return (
    <Form
      label="Which lawsuits, as of which day"
      onSave={(event) => {
        event.preventDefault();
        setAttempts(attempts + 1);
        if (Object.keys(errorsOf(draft, today)).length > 0) return;
        onChange(draft);
        onDone();
      }}
    >
      <ErrorSummary
        errors={wrong.map((key) => ({ id: `statistics-${key}`, label: FIELDS[key] }))}
        before="the numbers can be shown"
        attempts={attempts}
      />
      <DayField {...field("from")} aside="or empty for any day" />
      <DayField {...field("to")} aside="or empty for any day" />
      <DayField {...field("asof")} aside="or empty for today" hint="What had happened by this day, as far as it is entered now." />
      <details open={draft.known !== null || errors.known !== undefined}>
        <summary className={styles["more"]}>More</summary>
        <DayField
          {...field("known")}
          aside="or empty for now"
          hint="The figures as they stood at the end of this day: what was entered or corrected later is left out. It answers “what did we know then?”"
        />
      </details>
      <SubmitBar save="Show the numbers" onCancel={onDone} />
    </Form>
  );
}
