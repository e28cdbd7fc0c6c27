import { CUSTODY_START } from "../../../shared/custody/codes.ts";
import { TakeCallInput } from "../../../shared/custody/contract.ts";
import { useToday } from "../../lib/clock.tsx";
import { type AfterForm, SaveFormFrame, shapedForm, useSaveForm } from "../../lib/save-form.tsx";
import { useTRPCClient } from "../../lib/trpc.ts";
import type { useZodForm } from "../../lib/zod-form.ts";
import { CodeField } from "../../ui/forms/ChoiceFields.tsx";
import { LongTextField, TextField } from "../../ui/forms/TextFields.tsx";
import { WhenField } from "../../ui/forms/WhenField.tsx";
import { LookAlikes } from "./LookAlikes.tsx";
import { PlaceFields } from "./PlaceFields.tsx";
import { blankCustody, type CustodyDraft, custodyOf } from "./RecordCustodyForm.tsx";

const HELD = {
  codes: ["held", "not_known", "free"],
  labels: { held: "Held now", not_known: "Not known", free: "At liberty" },
} as const;
type Draft = CustodyDraft & {
  requestId: string;
  givenNames: string;
  surname: string;
  secondSurname: string;
  unnamedAs: string;
  nationality: string;
  languages: string;
  aNumber: string;
  withWhom: string;
  said: string;
  held: (typeof HELD)["codes"][number];
};

const Schema = shapedForm(TakeCallInput, (draft: Draft) => {
  const { requestId, givenNames, surname, secondSurname, unnamedAs, nationality, languages, aNumber, withWhom, said, held } = draft;
  const aNumbers = aNumber.trim() === "" ? [] : [aNumber];
  return {
    requestId,
    person: { givenNames, surname, secondSurname, unnamedAs, nationality, languages, aNumbers },
    call: { withWhom, said },
    custody: held === "held" ? custodyOf(draft) : null,
  };
});

const BLANK: Omit<Draft, "requestId"> = {
  ...blankCustody,
  givenNames: "",
  surname: "",
  secondSurname: "",
  unnamedAs: "",
  nationality: "",
  languages: "",
  aNumber: "",
  withWhom: "",
  said: "",
  held: "held",
};

export type TakeCallFormProps = AfterForm;

/** A family's call in one form: who is missing, who called, where the person is believed held and since when. A first name is enough. */
export function TakeCallForm({ onSaved, onCancel }: TakeCallFormProps) {
  const client = useTRPCClient();
  const { form, frame } = useSaveForm<TakeCallInput, Draft>(
    Schema,
    () => ({ requestId: crypto.randomUUID(), ...BLANK }),
    (input) => client.custody.takeCall.mutate(input),
    onSaved,
  );
  const { givenNames, surname, secondSurname, aNumber, held } = form.values;
  return (
    <SaveFormFrame label="Add a client" before="this client can be added" saveWords="Add client" frame={frame} onCancel={onCancel}>
      <TextField {...form.field("givenNames", "Given names")} hint="A first name is enough. Everything else may be asked later." />
      <TextField {...form.field("surname", "Surname")} aside="if it is known" />
      <TextField {...form.field("secondSurname", "Second surname")} aside="where the person uses two" />
      {givenNames.trim() === "" && surname.trim() === "" && (
        <TextField {...form.field("unnamedAs", "Or: unnamed, and who called")} hint="For example “called by a sister on Tuesday”." />
      )}
      <LookAlikes givenNames={givenNames} surname={surname} secondSurname={secondSurname} aNumber={aNumber} />
      <TextField {...form.field("withWhom", "Who called?")} hint="For example “sister, Ana, 312 555 0100”." />
      <LongTextField {...form.field("said", "What was said?")} aside="if there is more to note" />
      <CodeField
        {...form.field("held", "Is the person held?")}
        choices={HELD}
        onChange={(next) => next !== null && form.setValues((values) => ({ ...values, held: next }))}
      />
      {held === "held" && <HeldFields form={form} />}
      <TextField {...form.field("aNumber", "A-number")} aside="if it is known" width="short" />
      <TextField {...form.field("nationality", "Nationality")} aside="if it is known" />
      <TextField {...form.field("languages", "Languages")} aside="if they are known" />
    </SaveFormFrame>
  );
}

function HeldFields({ form }: { form: ReturnType<typeof useZodForm<TakeCallInput, Draft>> }) {
  const today = useToday();
  return (
    <>
      <WhenField {...form.field("start", "Since when?")} today={today} hint="Type “this morning”, “yesterday” or “11/23”." />
      <CodeField
        {...form.field("startKind", "How did it begin?")}
        choices={CUSTODY_START}
        as="select"
        onChange={(startKind) => startKind !== null && form.setValues((values) => ({ ...values, startKind }))}
      />
      <PlaceFields
        kind={form.field("kind", "Where is the person believed held?")}
        facilityId={form.field("facilityId", "Which facility?")}
        place={form.field("place", "Place in words")}
        source={form.field("source", "Who says so?")}
      />
    </>
  );
}
