import { COURT_KIND } from "../../../shared/courts/codes.ts";
import type { CourtView } from "../../../shared/courts/contract.ts";
import { CodeField } from "../../ui/forms/ChoiceFields.tsx";
import { Panel } from "../../ui/page/Panel.tsx";
import styles from "./courts.module.css";

export type CourtChoiceProps = {
  readonly courts: readonly CourtView[];
  readonly court: string | null;
  readonly year: number;
  readonly years: readonly number[];
  readonly onChange: (court: string | null, year: number) => void;
};

/** Which court and which year. */
export function CourtChoice({ courts, court, year, years, onChange }: CourtChoiceProps) {
  const choices = {
    codes: courts.map((one): string => one.id),
    labels: Object.fromEntries(courts.map((one) => [one.id, one.name === one.citation ? one.name : `${one.name} (${one.citation})`])),
  };
  const groups = COURT_KIND.codes.map((kind) => ({
    label: COURT_KIND.labels[kind],
    codes: courts.filter((one) => one.kind === kind).map(({ id }): string => id),
  }));
  const ofYears = { codes: years.map(String), labels: Object.fromEntries(years.map((one) => [String(one), String(one)])) };
  return (
    <Panel label="Which court, which year" padded>
      <div className={styles["choice"]}>
        <CodeField
          id="court"
          label="Court"
          as="select"
          empty="Choose a court"
          choices={choices}
          groups={groups}
          value={court}
          onChange={(next) => onChange(next, year)}
        />
        <CodeField
          id="year"
          label="Year"
          as="select"
          empty="This year"
          choices={ofYears}
          value={String(year)}
          onChange={(next) => onChange(court, Number(next ?? year))}
        />
      </div>
    </Panel>
  );
}
