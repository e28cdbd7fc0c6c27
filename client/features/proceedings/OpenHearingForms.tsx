import { OpenBondHearingInput, OpenRemovalCaseInput } from "../../../shared/proceedings/contract.ts";
import type { ProceedingPage } from "../../../shared/proceedings/views.ts";
import { type AfterForm, SaveFormFrame, useSaveForm } from "../../lib/save-form.tsx";
import { useTRPCClient } from "../../lib/trpc.ts";
import type { FieldBinding } from "../../lib/zod-form.ts";
import { ChecksField } from "../../ui/forms/ChoiceFields.tsx";
import type { Found } from "../../ui/forms/LookupField.tsx";
import { TextField } from "../../ui/forms/TextFields.tsx";
import { CourtField } from "./CourtField.tsx";
import { PeopleField } from "./PeopleField.tsx";

type Draft = { clients: readonly string[]; caption: string; courtId: string | null; judge: string };
const blank = (known: readonly Found[]): Draft => ({
  clients: known.length === 1 ? known.map((one) => one.id) : [],
  ...{ caption: "", courtId: null, judge: "" },
});

/** Opens a bond hearing, alone or within the petition that led to it. */
export function OpenBondForm({ page, onSaved, onCancel }: AfterForm & { page: ProceedingPage | null }) {
  const client = useTRPCClient();
  const known = (page?.petitioners ?? []).map((person) => ({ id: String(person.clientId), text: person.name }));
  const { form, frame } = useSaveForm<OpenBondHearingInput, Draft & { parentId: string | null }>(
    OpenBondHearingInput,
    () => ({ ...blank(known), parentId: page?.kind === "petition" ? page.id : null }),
    (input) => client.proceedings.openBondHearing.mutate(input),
    onSaved,
  );
  return (
    <SaveFormFrame
      label="Bond hearing"
      before="this hearing can be opened"
      saveWords="Open bond hearing"
      about="Bond hearing"
      frame={frame}
      onCancel={onCancel}
    >
      <ForWhom field={form.field("clients", "For whom?")} known={known} />
      <CourtField field={form.field("courtId", "Immigration court")} kinds={["immigration"]} />
      <TextField {...form.field("judge", "Judge")} aside="if known" width="short" />
    </SaveFormFrame>
  );
}

/** Opens the case before the immigration judge in which the government seeks to remove somebody. */
export function OpenRemovalForm({ known, onSaved, onCancel }: AfterForm & { readonly known: readonly Found[] }) {
  const client = useTRPCClient();
  const { form, frame } = useSaveForm<OpenRemovalCaseInput, Draft>(
    OpenRemovalCaseInput,
    () => blank(known),
    (input) => client.proceedings.openRemovalCase.mutate(input),
    onSaved,
  );
  return (
    <SaveFormFrame
      label="Removal case"
      before="this case can be opened"
      saveWords="Open removal case"
      about="Removal case"
      frame={frame}
      onCancel={onCancel}
    >
      <ForWhom field={form.field("clients", "For whom?")} known={known} />
      <CourtField field={form.field("courtId", "Immigration court")} kinds={["immigration"]} />
      <TextField {...form.field("judge", "Immigration judge")} aside="if known" width="short" />
    </SaveFormFrame>
  );
}

/** Among the people at hand, or found anywhere. */
function ForWhom({ field, known }: { readonly field: FieldBinding<readonly string[]>; readonly known: readonly Found[] }) {
  if (known.length === 0) return <PeopleField field={field} />;
  const choices = { codes: known.map((one) => one.id), labels: Object.fromEntries(known.map((one) => [one.id, one.text])) };
  return <ChecksField {...field} choices={choices} />;
}
