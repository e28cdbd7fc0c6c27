import { useId } from "react";
import { COLUMN_ROLE, DATE_ORDER } from "../../../shared/imports/codes.ts";
import type { DryRun } from "../../../shared/imports/contract.ts";
import type { Mapping } from "../../../shared/imports/mapping.ts";
import { type CalendarDate, isCalendarDate } from "../../../shared/kernel/calendar-date.ts";
import { useToday } from "../../lib/clock.tsx";
import { CodeField } from "../../ui/forms/ChoiceFields.tsx";
import { DayField } from "../../ui/forms/DayField.tsx";
import { TextField } from "../../ui/forms/TextFields.tsx";
import { Panel } from "../../ui/page/Panel.tsx";
import { useDraftText } from "./use-draft-text.ts";
import styles from "./imports.module.css";

export type ColumnsPanelProps = {
  readonly dry: DryRun;
  readonly busy: boolean;
  readonly onChange: (mapping: Mapping, asOf: CalendarDate) => void;
};

/** What each column means, which list it is, and for which day it holds. Each change reads the list again. */
export function ColumnsPanel({ dry, busy, onChange }: ColumnsPanelProps) {
  const id = useId();
  const today = useToday();
  const { mapping, asOf, header, samples } = dry;
  const name = useDraftText(mapping.list, (list) => list.trim() !== "" && onChange({ ...mapping, list: list.trim() }, asOf));
  const roleOf = (column: number) => mapping.columns[column]?.role ?? "keep";
  const setRole = (column: number, role: Mapping["columns"][number]["role"]) => {
    const columns = header.map((cell, at) => {
      const before = roleOf(at);
      const doubled = at !== column && before === role && role !== "keep" && role !== "ignore";
      return { header: cell, role: at === column ? role : doubled ? ("keep" as const) : before };
    });
    onChange({ ...mapping, columns }, asOf);
  };
  return (
    <Panel title="Columns" note={busy ? "reading the list again" : `${header.length} found`} padded>
      <div className={styles["settings"]}>
        <TextField id={`${id}-list`} label="Name of the list" hint="Under this name it is known again." maxLength={200} {...name} />
        <DayField
          id={`${id}-asof`}
          label="The list holds as of"
          hint="A release without a day is entered as not later than this."
          value={asOf}
          today={today}
          onChange={(day) => day !== null && isCalendarDate(day) && onChange(mapping, day)}
        />
        <CodeField
          id={`${id}-order`}
          label="Dates are written"
          as="select"
          choices={DATE_ORDER}
          value={mapping.dateOrder}
          onChange={(order) => order !== null && onChange({ ...mapping, dateOrder: order }, asOf)}
        />
      </div>
      <div className={styles["columns"]}>
        {header.map((cell, column) => (
          <CodeField
            key={`${column}-${cell}`}
            id={`${id}-${column}`}
            label={cell}
            hint={samples[column] === null || samples[column] === undefined ? "no cell is filled" : `for example: ${samples[column]}`}
            as="select"
            choices={COLUMN_ROLE}
            value={roleOf(column)}
            onChange={(role) => role !== null && setRole(column, role)}
          />
        ))}
      </div>
    </Panel>
  );
}
