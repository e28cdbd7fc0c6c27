import { REVIEW_DECISION, REVIEW_KIND } from "../../../shared/custody/removal-codes.ts";
import { RecordReviewInput } from "../../../shared/custody/removal-contract.ts";
import type { CodeOf } from "../../../shared/kernel/codes.ts";
import { useToday } from "../../lib/clock.tsx";
import { type AfterForm, SaveFormFrame, shapedForm, useSaveForm } from "../../lib/save-form.tsx";
import { useTRPCClient } from "../../lib/trpc.ts";
import { CodeField } from "../../ui/forms/ChoiceFields.tsx";
import { DayField } from "../../ui/forms/DayField.tsx";
import { TextField } from "../../ui/forms/TextFields.tsx";
import type { Review } from "./clock-act.ts";
import { rebasedEntry } from "./clock-rebase.ts";

type Draft = {
  requestId: string;
  clientId: string;
  reviewId: string | null;
  expects: string | null;
  kind: CodeOf<typeof REVIEW_KIND>;
  onDay: string | null;
  decision: CodeOf<typeof REVIEW_DECISION>;
  source: string;
  reason: string;
};
const Schema = shapedForm<RecordReviewInput, Draft>(
  RecordReviewInput,
  (draft) => ({ ...draft, onDay: draft.onDay ?? "" }),
  {},
  ({ onDay }) => (onDay === null ? { onDay: "Enter the day of the decision, or of the interview." } : {}),
);

/** ICE's review of custody after a final order, or the decision of one that was awaited. */
export function ReviewForm({ clientId, review, onSaved, onCancel }: AfterForm & { clientId: string; review: Review | null }) {
  const today = useToday();
  const client = useTRPCClient();
  const { form, frame } = useSaveForm<RecordReviewInput, Draft>(
    Schema,
    () => ({
      ...{ requestId: crypto.randomUUID(), clientId, reviewId: review?.id ?? null, expects: review?.version ?? null },
      ...{ kind: review?.kind ?? "ninety_day", onDay: review?.onDay ?? null, decision: review?.decision ?? "awaited" },
      ...{ source: review?.source ?? "", reason: "" },
    }),
    (input) => client.custody.recordReview.mutate(input),
    onSaved,
    rebasedEntry,
  );
  return (
    <SaveFormFrame
      label="Custody review"
      before="this review can be saved"
      saveWords={review === null ? "Save the review" : "Save what changed"}
      about="Review"
      frame={frame}
      onCancel={onCancel}
    >
      <CodeField
        {...form.field("kind", "Which review?")}
        choices={REVIEW_KIND}
        as="select"
        onChange={(kind) => kind !== null && form.setValues((values) => ({ ...values, kind }))}
      />
      <CodeField
        {...form.field("decision", "What was decided?")}
        choices={REVIEW_DECISION}
        onChange={(decision) => decision !== null && form.setValues((values) => ({ ...values, decision }))}
      />
      <DayField
        {...form.field("onDay", form.values.decision === "awaited" ? "Day of the interview or the review" : "Day of the decision")}
        today={today}
      />
      <TextField {...form.field("source", "From which paper is this known, or whose word is it?")} />
      {review !== null && (
        <TextField {...form.field("reason", "Why does it change?")} hint="For example “the decision came” or “the day was misread”." />
      )}
    </SaveFormFrame>
  );
}
