import { INTERIM_KIND, INTERIM_RULING, type InterimKind, type InterimRuling } from "../../../shared/outcomes/codes.ts";
import { RecordInterimInput } from "../../../shared/outcomes/contract.ts";
import type { EndFormView, OutcomesOfProceeding } from "../../../shared/outcomes/views.ts";
import { useToday } from "../../lib/clock.tsx";
import { type AfterForm, SaveFormFrame, shapedForm, useSaveForm } from "../../lib/save-form.tsx";
import { useTRPCClient } from "../../lib/trpc.ts";
import { CheckField, ChecksField, CodeField } from "../../ui/forms/ChoiceFields.tsx";
import { DayField } from "../../ui/forms/DayField.tsx";
import { TextField } from "../../ui/forms/TextFields.tsx";
import { EmptyState } from "../../ui/states/EmptyState.tsx";
import { Loaded } from "./Loaded.tsx";
import { dayOfOrder, orderChoices } from "./order-choices.ts";
import { useOrders, useOutcomes } from "./use-outcomes.ts";

type Draft = {
  requestId: string;
  proceedingId: string;
  petitionerIds: readonly string[];
  kind: InterimKind | null;
  ruling: InterimRuling | null;
  ruledOn: string | null;
  until: string | null;
  ordersRelease: boolean;
  entryId: string | null;
  note: string;
};

const Schema = shapedForm<RecordInterimInput, Draft>(
  RecordInterimInput,
  (draft) => ({
    ...draft,
    ruledOn: draft.ruledOn ?? "",
    ordersRelease: grants(draft.ruling) && draft.ordersRelease,
  }),
  {},
  ({ kind, ruling, ruledOn }) => ({
    ...(kind === null && { kind: "Choose what was ruled on." }),
    ...(ruling === null && { ruling: "Choose how the court ruled." }),
    ...(ruledOn === null && { ruledOn: "Give the day of the ruling." }),
  }),
);

function grants(ruling: InterimRuling | null): boolean {
  return ruling === "granted" || ruling === "granted_in_part";
}

/** What the court ordered before the end, for one petitioner or many. It is no determination: the petition stays pending. */
export function RecordInterimForm({ proceedingId, onSaved, onCancel }: AfterForm & { proceedingId: string }) {
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
  const { petitioners } = outcomes;
  const { form, frame } = useSaveForm<RecordInterimInput, Draft>(
    Schema,
    () => ({
      requestId: crypto.randomUUID(),
      proceedingId: outcomes.proceedingId,
      petitionerIds: petitioners.map((one): string => one.petitionerId),
      kind: null,
      ruling: null,
      ruledOn: null,
      until: null,
      ordersRelease: false,
      entryId: null,
      note: "",
    }),
    (input) => client.outcomes.recordInterim.mutate(input),
    onSaved,
  );
  if (outcomes.filedOn === null)
    return (
      <EmptyState
        title="This petition is not marked filed"
        text="A court rules on a petition that is filed. Mark it filed, then record the ruling."
      />
    );
  return (
    <SaveFormFrame
      label="Interim ruling"
      before="this ruling can be saved"
      saveWords="Save interim ruling"
      about="Ruling"
      frame={frame}
      onCancel={onCancel}
    >
      <Fields form={form} petitioners={petitioners} orders={orders} />
    </SaveFormFrame>
  );
}

type FieldsProps = {
  readonly form: ReturnType<typeof useSaveForm<RecordInterimInput, Draft>>["form"];
  readonly petitioners: OutcomesOfProceeding["petitioners"];
  readonly orders: EndFormView["orders"];
};

function Fields({ form, petitioners, orders }: FieldsProps) {
  const today = useToday();
  const { values, setValues } = form;
  const setOrder = (entryId: string | null) =>
    setValues((before) => ({ ...before, entryId, ruledOn: dayOfOrder(orders, entryId) ?? before.ruledOn ?? null }));
  return (
    <>
      {petitioners.length > 1 && (
        <ChecksField
          {...form.field("petitionerIds", "For whom?")}
          choices={{
            codes: petitioners.map((one): string => one.petitionerId),
            labels: Object.fromEntries(petitioners.map((one) => [one.petitionerId, one.name])),
          }}
        />
      )}
      <CodeField {...form.field("kind", "What was ruled on?")} choices={INTERIM_KIND} />
      {values.kind === "other" && <TextField {...form.field("note", "What kind of ruling?")} />}
      <CodeField {...form.field("ruling", "How did the court rule?")} choices={INTERIM_RULING} as="select" />
      {grants(values.ruling) && (
        <CheckField
          {...form.field("ordersRelease", "It orders release")}
          hint="Tick it also when release follows if a condition is not met."
        />
      )}
      {orders.length > 0 && (
        <CodeField
          {...form.field("entryId", "By which order?")}
          as="select"
          empty="Not linked"
          choices={orderChoices(orders, today)}
          onChange={setOrder}
        />
      )}
      <DayField {...form.field("ruledOn", "When?")} hint="The court’s day. Type “yesterday” or “11/23”." today={today} />
      <DayField {...form.field("until", "Until when does it hold?")} aside="or empty, for “until changed”" today={today} />
    </>
  );
}
