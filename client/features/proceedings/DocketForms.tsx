import type { CodeOf } from "../../../shared/kernel/codes.ts";
import { DOCKET_CLOSED } from "../../../shared/proceedings/codes.ts";
import { AddNumberInput, MoveDocketInput } from "../../../shared/proceedings/contract.ts";
import type { DocketView, ProceedingPage } from "../../../shared/proceedings/views.ts";
import { useTRPCClient } from "../../lib/trpc.ts";
import { CodeField } from "../../ui/forms/ChoiceFields.tsx";
import { DayField } from "../../ui/forms/DayField.tsx";
import { TextField } from "../../ui/forms/TextFields.tsx";
import { type AfterForm, SaveFormFrame, useSaveForm } from "../../lib/save-form.tsx";
import { CourtField } from "./CourtField.tsx";

type OfDocket = AfterForm & { page: ProceedingPage; docket: DocketView };

/** The number that was awaited, or a corrected one. */
export function AddNumberForm({ docket, onSaved, onCancel }: OfDocket) {
  const client = useTRPCClient();
  const { form, frame } = useSaveForm<AddNumberInput, { docketId: string; expects: string; number: string }>(
    AddNumberInput,
    () => ({ docketId: docket.id, expects: docket.version, number: docket.number ?? "" }),
    (input) => client.proceedings.addNumber.mutate(input),
    onSaved,
  );
  return (
    <SaveFormFrame
      label="Add the number"
      before="the number can be saved"
      saveWords="Save number"
      about="Docket"
      frame={frame}
      onCancel={onCancel}
    >
      <TextField
        {...form.field("number", "Docket number")}
        width="short"
        hint="As the court writes it, with the judges’ letters if it has them: 2:26-cv-00588-ARF-TML."
      />
    </SaveFormFrame>
  );
}

const MOVES = ["transferred_out", "consolidated_into", "severed", "administratively_closed"] as const;
type MoveDraft = {
  docketId: string;
  expects: string;
  how: CodeOf<typeof DOCKET_CLOSED>;
  on: string | null;
  courtId: string | null;
  number: string;
  judge: string;
};

/** Moves a case to another court, or closes its docket. The lawsuit stays one, with its first filing day. */
export function MoveDocketForm({ page, docket, onSaved, onCancel }: OfDocket) {
  const client = useTRPCClient();
  const { form, frame } = useSaveForm<MoveDocketInput, MoveDraft>(
    MoveDocketInput,
    () => ({ docketId: docket.id, expects: docket.version, how: "transferred_out", on: null, courtId: null, number: "", judge: "" }),
    (input) => client.proceedings.moveDocket.mutate(input),
    onSaved,
  );
  const how = form.field("how", "What happened to the docket?");
  const transfer = form.values.how === "transferred_out";
  return (
    <SaveFormFrame
      label="Move to another court"
      before="this move can be saved"
      saveWords="Save move"
      about="Docket"
      frame={frame}
      onCancel={onCancel}
    >
      <CodeField {...how} choices={DOCKET_CLOSED} only={MOVES} onChange={(next) => next !== null && how.onChange(next)} />
      <DayField {...form.field("on", "On which day?")} today={page.courtDay} hint="The day of the order, at the court." />
      {transfer && (
        <>
          <CourtField field={form.field("courtId", "To which court?")} />
          <TextField {...form.field("number", "Number there")} aside="or leave it empty while it is awaited" width="short" />
          <TextField {...form.field("judge", "Judge there")} aside="if known" width="short" />
        </>
      )}
    </SaveFormFrame>
  );
}
