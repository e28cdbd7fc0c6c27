import { useId } from "react";
import { DETERMINATION, type Determination } from "../../../shared/outcomes/codes.ts";
import { RecordDeterminationInput } from "../../../shared/outcomes/contract.ts";
import type { EndFormView, OutcomesOfProceeding } from "../../../shared/outcomes/views.ts";
import { notACount } from "../../../shared/outcomes/wording.ts";
import { useToday } from "../../lib/clock.tsx";
import { count, list } from "../../lib/format.ts";
import { type AfterForm, SaveFormFrame, shapedForm, useSaveForm } from "../../lib/save-form.tsx";
import { useTRPCClient } from "../../lib/trpc.ts";
import { CheckField, ChecksField, CodeField } from "../../ui/forms/ChoiceFields.tsx";
import { DayField } from "../../ui/forms/DayField.tsx";
import { TextField } from "../../ui/forms/TextFields.tsx";
import { EmptyState } from "../../ui/states/EmptyState.tsx";
import { Loaded } from "./Loaded.tsx";
import { dayOfOrder, orderChoices } from "./order-choices.ts";
import { useOrders, useOutcomes } from "./use-outcomes.ts";

type Answer = { determination: Determination | null; note: string };
type Draft = {
  requestId: string;
  proceedingId: string;
  people: readonly string[];
  each: boolean;
  shared: Determination | null;
  note: string;
  answers: Readonly<Record<string, Answer>>;
  entryId: string | null;
  determinedOn: string | null;
};

const BLANK: Answer = { determination: null, note: "" };

const Schema = shapedForm<RecordDeterminationInput, Draft>(
  RecordDeterminationInput,
  ({ requestId, proceedingId, people, each, shared, note, answers, entryId, determinedOn }) => ({
    requestId,
    proceedingId,
    entryId,
    determinedOn: determinedOn ?? "",
    rulings: people.map((petitionerId) => {
      const answer = each ? (answers[petitionerId] ?? BLANK) : { determination: shared, note };
      return { petitionerId, ...answer };
    }),
  }),
  { rulings: "people", determination: "shared" },
  ({ people, each, shared, answers, determinedOn }) => ({
    ...(people.length === 0 && { people: "Choose at least one petitioner." }),
    ...(determinedOn === null && { determinedOn: "Give the day of the ruling." }),
    ...((each ? people.some((id) => (answers[id] ?? BLANK).determination === null) : shared === null) && {
      shared: "Choose what the court did.",
    }),
  }),
);

/** What the court did: one ruling for the petitioners chosen, or one for each. */
export function RecordDeterminationForm({ proceedingId, onSaved, onCancel }: AfterForm & { proceedingId: string }) {
  const outcomes = useOutcomes(proceedingId);
  const orders = useOrders(proceedingId);
  return (
    <Loaded answers={[outcomes, orders]} what="The petitioners">
      {outcomes.data && orders.data && <Body outcomes={outcomes.data} orders={orders.data.orders} onSaved={onSaved} onCancel={onCancel} />}
    </Loaded>
  );
}

type BodyProps = AfterForm & { outcomes: OutcomesOfProceeding; orders: EndFormView["orders"] };

function Body({ outcomes, orders, onSaved, onCancel }: BodyProps) {
  const client = useTRPCClient();
  const open = outcomes.petitioners.filter((one) => one.determination === null);
  const { form, frame } = useSaveForm<RecordDeterminationInput, Draft>(
    Schema,
    () => ({
      requestId: crypto.randomUUID(),
      proceedingId: outcomes.proceedingId,
      people: open.length === 1 ? open.map((one) => one.petitionerId) : [],
      each: false,
      shared: null,
      note: "",
      answers: {},
      entryId: null,
      determinedOn: null,
    }),
    (input) => client.outcomes.recordDetermination.mutate(input),
    onSaved,
  );
  if (outcomes.filedOn === null)
    return (
      <EmptyState
        title="This petition is not marked filed"
        text="A court rules on a petition that is filed. Mark it filed, then record what the court did."
      />
    );
  if (open.length === 0)
    return (
      <EmptyState
        title="The court has ruled on every petitioner"
        text="A ruling that changed, or was read wrongly, is corrected in its own row."
      />
    );
  const chosen = open.filter((one) => form.values.people.includes(one.petitionerId));
  return (
    <SaveFormFrame
      label="What the court did"
      before="this ruling can be saved"
      saveWords={chosen.length > 1 ? `Save rulings for ${count(chosen.length, "person", "people")}` : "Save ruling"}
      about="Ruling"
      frame={frame}
      onCancel={onCancel}
    >
      <Fields form={form} open={open} chosen={chosen} orders={orders} />
    </SaveFormFrame>
  );
}

type FormState = ReturnType<typeof useSaveForm<RecordDeterminationInput, Draft>>["form"];

type FieldsProps = {
  readonly form: FormState;
  readonly open: OutcomesOfProceeding["petitioners"];
  readonly chosen: OutcomesOfProceeding["petitioners"];
  readonly orders: EndFormView["orders"];
};

function Fields({ form, open, chosen, orders }: FieldsProps) {
  const today = useToday();
  const { each } = form.values;
  const entry = form.field("entryId", "By which order?");
  return (
    <>
      {open.length > 1 && (
        <ChecksField
          {...form.field("people", "For whom?")}
          choices={{
            codes: open.map((one): string => one.petitionerId),
            labels: Object.fromEntries(open.map((one) => [one.petitionerId, one.name])),
          }}
        />
      )}
      {orders.length > 0 && (
        <CodeField
          {...entry}
          as="select"
          empty="Not linked"
          choices={orderChoices(orders, today)}
          onChange={(entryId) =>
            form.setValues((values) => ({ ...values, entryId, determinedOn: dayOfOrder(orders, entryId) ?? values.determinedOn ?? null }))
          }
        />
      )}
      <DayField
        {...form.field("determinedOn", "When did the court rule?")}
        hint="The court’s day. Type “yesterday” or “11/23”."
        today={today}
      />
      {chosen.length > 1 && <CheckField {...form.field("each", "It did not do the same for each")} />}
      {each && chosen.length > 1 ? (
        <EachAnswer form={form} people={chosen} />
      ) : (
        <>
          <CodeField
            {...form.field(
              "shared",
              chosen.length > 1 ? `What did the court do for ${list(chosen.map((one) => one.name))}?` : "What did the court do?",
            )}
            choices={DETERMINATION}
            hint={form.values.shared === null ? undefined : (notACount(form.values.shared) ?? undefined)}
          />
          {form.values.shared === "other" && <TextField {...form.field("note", "In a few words")} />}
        </>
      )}
    </>
  );
}

function EachAnswer({ form, people }: { form: FormState; people: OutcomesOfProceeding["petitioners"] }) {
  const id = useId();
  const { answers } = form.values;
  const missing = form.field("shared", "What the court did").error;
  const set = (petitionerId: string, answer: Answer) =>
    form.setValues((values) => ({ ...values, answers: { ...values.answers, [petitionerId]: answer } }));
  return people.map(({ petitionerId, name }) => {
    const answer = answers[petitionerId] ?? BLANK;
    return (
      <div key={petitionerId}>
        <CodeField
          id={`${id}-${petitionerId}`}
          label={`What did the court do for ${name}?`}
          choices={DETERMINATION}
          value={answer.determination}
          onChange={(determination) => set(petitionerId, { ...answer, determination })}
          error={answer.determination === null ? missing : undefined}
        />
        {answer.determination === "other" && (
          <TextField
            id={`${id}-${petitionerId}-note`}
            label="In a few words"
            value={answer.note}
            onChange={(note) => set(petitionerId, { ...answer, note })}
          />
        )}
      </div>
    );
  });
}
