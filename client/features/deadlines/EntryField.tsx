import { ENTRY_TYPE } from "../../../shared/docket/codes.ts";
import { useToday } from "../../lib/clock.tsx";
import { shortDay } from "../../lib/format.ts";
import { CodeField } from "../../ui/forms/ChoiceFields.tsx";
import type { FieldOf } from "../../ui/forms/Field.tsx";
import { useEntryChoices } from "./use-deadlines.ts";

/** One entry of the case's docket, or none. */
export function EntryField({ proceedingId, ...field }: FieldOf<string | null> & { readonly proceedingId: string }) {
  const today = useToday();
  const rows = useEntryChoices(proceedingId).data?.rows ?? [];
  const labels = Object.fromEntries(
    rows.map((row) => [
      row.id,
      `${row.number === null ? "" : `[${row.number}] `}${ENTRY_TYPE.labels[row.type]}, ${shortDay(row.filedOn, today)}`,
    ]),
  );
  return <CodeField {...field} as="select" empty="None" choices={{ codes: rows.map((row): string => row.id), labels }} />;
}
