import { CUSTODY_START } from "../../../shared/custody/codes.ts";
import type { CodeOf } from "../../../shared/kernel/codes.ts";
import { useToday } from "../../lib/clock.tsx";
import type { FieldBinding } from "../../lib/zod-form.ts";
import { CodeField } from "../../ui/forms/ChoiceFields.tsx";
import { LongTextField } from "../../ui/forms/TextFields.tsx";
import { type WhenDraft, WhenField } from "../../ui/forms/WhenField.tsx";
import { WARRANT, type YesNo } from "./yes-no.ts";

export type StartFieldsProps = {
  readonly start: FieldBinding<WhenDraft>;
  readonly startKind: FieldBinding<CodeOf<typeof CUSTODY_START>>;
  readonly circumstances: FieldBinding<string>;
  readonly warrantShown: FieldBinding<YesNo>;
  readonly hint?: string;
};

/** When and how a time in custody began, as far as anybody knows. */
export function StartFields({ start, startKind, circumstances, warrantShown, hint }: StartFieldsProps) {
  const today = useToday();
  return (
    <>
      <WhenField {...start} today={today} {...(hint === undefined ? {} : { hint })} />
      <CodeField {...startKind} choices={CUSTODY_START} as="select" onChange={(kind) => kind !== null && startKind.onChange(kind)} />
      <LongTextField {...circumstances} aside="if it is known" />
      <CodeField {...warrantShown} choices={WARRANT} onChange={(shown) => shown !== null && warrantShown.onChange(shown)} />
    </>
  );
}
