import { type FacilityView, OverrideCourtInput } from "../../../shared/facilities/contract.ts";
import { SaveFormFrame, useSaveForm } from "../../lib/save-form.tsx";
import { useTRPCClient } from "../../lib/trpc.ts";
import { CodeField } from "../../ui/forms/ChoiceFields.tsx";
import { LongTextField } from "../../ui/forms/TextFields.tsx";
import { useDistricts } from "./use-facilities.ts";

type Draft = { requestId: string; facilityId: string; expects: string | null; courtId: string | null; because: string };
export type OverrideCourtFormProps = { readonly facility: FacilityView; readonly onSaved: () => void; readonly onCancel: () => void };

/** A lawyer's word about the district: which court, and why. Without a court the county decides again. */
export function OverrideCourtForm({ facility, onSaved, onCancel }: OverrideCourtFormProps) {
  const client = useTRPCClient();
  const districts = useDistricts();
  const { form, frame } = useSaveForm<OverrideCourtInput, Draft>(
    OverrideCourtInput,
    () => ({
      requestId: crypto.randomUUID(),
      facilityId: facility.id,
      expects: facility.override,
      courtId: facility.override === null ? null : facility.courtId,
      because: "",
    }),
    (input) => client.facilities.overrideCourt.mutate(input),
    onSaved,
  );
  const list = districts.data ?? [];
  const choices = {
    codes: list.map((one) => String(one.id)),
    labels: Object.fromEntries(list.map((one) => [one.id, one.name])),
  };
  return (
    <SaveFormFrame
      label="Set the court district"
      before="the district can be saved"
      saveWords={form.values.courtId === null ? "Let the county decide" : "Set the district"}
      about="Court district"
      frame={frame}
      onCancel={onCancel}
    >
      <CodeField
        {...form.field("courtId", "Which district?")}
        choices={choices}
        as="select"
        empty={facility.override === null ? "Choose" : "By its county again"}
        hint="A petition is brought where the person is confined (28 U.S.C. § 2241(a)). What is filed already does not move."
      />
      <LongTextField {...form.field("because", "Why?")} hint="Name the order, the statute or the address, so that it can be checked." />
    </SaveFormFrame>
  );
}
