import type { CodeOf } from "../../../shared/kernel/codes.ts";
import { BOND_POSTING, BOND_RESULT } from "../../../shared/proceedings/codes.ts";
import { RecordBondResultInput, RecordGroupResultInput } from "../../../shared/proceedings/contract.ts";
import type { ProceedingPage } from "../../../shared/proceedings/views.ts";
import { useToday } from "../../lib/clock.tsx";
import { useTRPCClient } from "../../lib/trpc.ts";
import { CodeField } from "../../ui/forms/ChoiceFields.tsx";
import { DayField } from "../../ui/forms/DayField.tsx";
import { LongTextField, NumberField, TextField } from "../../ui/forms/TextFields.tsx";
import { type AfterForm, SaveFormFrame, useSaveForm } from "../../lib/save-form.tsx";

type ResultDraft = {
  proceedingId: string;
  expects: string | null;
  reason: string;
  heldOn: string | null;
  movedOn: string | null;
  result: CodeOf<typeof BOND_RESULT>;
  amount: number | string | null;
  posting: CodeOf<typeof BOND_POSTING>;
  postedOn: string | null;
  note: string;
};

/** Records what came of a bond hearing. */
export function BondResultForm({ page, onSaved, onCancel }: AfterForm & { page: ProceedingPage }) {
  const client = useTRPCClient();
  const today = useToday();
  const before = page.bondResult;
  const { form, frame } = useSaveForm<RecordBondResultInput, ResultDraft>(
    RecordBondResultInput,
    () => ({
      proceedingId: page.id,
      expects: before?.version ?? null,
      reason: "",
      heldOn: before?.heldOn ?? null,
      movedOn: before?.movedOn ?? null,
      result: before?.result ?? "granted_bond",
      amount: before?.amount ?? null,
      posting: before?.posting ?? "unknown",
      postedOn: before?.postedOn ?? null,
      note: before?.note ?? "",
    }),
    (input) => client.proceedings.recordBondResult.mutate(input),
    onSaved,
  );
  const result = form.field("result", "What came of it?");
  const posting = form.field("posting", "Was the bond posted?");
  const granted = result.value === "granted_bond";
  const choose = (next: CodeOf<typeof BOND_RESULT> | null) => {
    if (next === null) return;
    const bond = next === "granted_bond" ? {} : { amount: null, posting: "not_applicable" as const, postedOn: null };
    form.setValues((values) => ({ ...values, result: next, ...bond }));
  };
  return (
    <SaveFormFrame
      label="Bond result"
      before="this result can be saved"
      saveWords="Save result"
      about="Bond"
      frame={frame}
      onCancel={onCancel}
    >
      <CodeField {...result} choices={BOND_RESULT} as="select" onChange={choose} />
      <DayField {...form.field("heldOn", "Held or decided on")} today={today} aside="or leave it empty" />
      {granted && (
        <>
          <NumberField {...form.field("amount", "Amount")} unit="in dollars" />
          <CodeField {...posting} choices={BOND_POSTING} as="select" onChange={(next) => next !== null && posting.onChange(next)} />
          {posting.value === "posted" && <DayField {...form.field("postedOn", "Posted on")} today={today} aside="or leave it empty" />}
        </>
      )}
      <LongTextField {...form.field("note", "Note")} aside={result.value === "other" ? "needed for “Other”" : "or leave it empty"} />
      {before !== null && <TextField {...form.field("reason", "Why is it corrected?")} aside="or leave it empty" />}
    </SaveFormFrame>
  );
}

type GroupDraft = { proceedingId: string; released: number | string | null; asOf: string | null; source: string };

/** People released under this case who are not our clients: a count on its own line. */
export function GroupResultForm({ page, onSaved, onCancel }: AfterForm & { page: ProceedingPage }) {
  const client = useTRPCClient();
  const today = useToday();
  const { form, frame } = useSaveForm<RecordGroupResultInput, GroupDraft>(
    RecordGroupResultInput,
    () => ({ proceedingId: page.id, released: null, asOf: today, source: "" }),
    (input) => client.proceedings.recordGroupResult.mutate(input),
    onSaved,
  );
  return (
    <SaveFormFrame
      label="Group result"
      before="this count can be saved"
      saveWords="Save count"
      about="Group"
      frame={frame}
      onCancel={onCancel}
    >
      <NumberField {...form.field("released", "How many others were released?")} unit="people who are not our clients" />
      <DayField {...form.field("asOf", "As of")} today={today} />
      <LongTextField {...form.field("source", "Whose count is it, and where is it written?")} />
    </SaveFormFrame>
  );
}
