import type { DistrictView } from "../../../shared/courts/contract.ts";
import { CodeField } from "../../ui/forms/ChoiceFields.tsx";
import { Panel } from "../../ui/page/Panel.tsx";
import styles from "./courts.module.css";

export type CourtChoiceProps = {
  readonly courts: readonly DistrictView[];
  readonly court: string | null;
  readonly year: number;
  readonly years: readonly number[];
  readonly onChange: (court: string | null, year: number) => void;
};

/** Which court and which year. */
export function CourtChoice({ courts, court, year, years, onChange }: CourtChoiceProps) {
  const choices = {
    codes: courts.map((one): string => one.id),
    labels: Object.fromEntries(courts.map((one) => [one.id, `${one.name} (${one.citation})`])),
  };
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
