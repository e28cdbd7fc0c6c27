import { STAGE, type Stage } from "../../../shared/proceedings/codes.ts";
import { AssignInput, CloseProceedingInput, OverrideStageInput } from "../../../shared/proceedings/contract.ts";
import type { ProceedingPage } from "../../../shared/proceedings/views.ts";
import { useToday } from "../../lib/clock.tsx";
import { useTRPCClient } from "../../lib/trpc.ts";
import { CheckField, CodeField } from "../../ui/forms/ChoiceFields.tsx";
import { DayField } from "../../ui/forms/DayField.tsx";
import { LongTextField } from "../../ui/forms/TextFields.tsx";
import { type AfterForm, SaveFormFrame, useSaveForm } from "../../lib/save-form.tsx";
import { ColleagueField } from "./CourtField.tsx";

type AssignDraft = { proceedingIds: readonly string[]; personId: string | null; lead: boolean; handOff: string };

/** Gives one or many cases to a colleague. */
export function AssignForm({ proceedingIds, onSaved, onCancel }: AfterForm & { proceedingIds: readonly string[] }) {
  const client = useTRPCClient();
  const { form, frame } = useSaveForm<AssignInput, AssignDraft>(
    AssignInput,
    () => ({ proceedingIds, personId: null, lead: true, handOff: "" }),
    (input) => client.proceedings.assign.mutate(input),
    onSaved,
  );
  const many = proceedingIds.length;
  return (
    <SaveFormFrame
      label="Assign"
      before="this can be handed over"
      saveWords={many === 1 ? "Assign case" : `Assign ${many} cases`}
      about="Case"
      frame={frame}
      onCancel={onCancel}
    >
      <ColleagueField field={form.field("personId", "To whom?")} empty="Choose" />
      <CheckField {...form.field("lead", "As the lead")} hint="There is one lead at a time. Without it, the colleague joins the team." />
      <LongTextField {...form.field("handOff", "What the next person has to know")} aside="or leave it empty" />
    </SaveFormFrame>
  );
}

type CloseDraft = { proceedingId: string; expects: string; closedOn: string | null };

/** Closes a case; what it leaves open is named afterwards. */
export function CloseForm({ page, onSaved, onCancel }: AfterForm & { page: ProceedingPage }) {
  const client = useTRPCClient();
  const today = useToday();
  const { form, frame } = useSaveForm<CloseProceedingInput, CloseDraft>(
    CloseProceedingInput,
    () => ({ proceedingId: page.id, expects: page.version, closedOn: page.closedOn === null ? today : null }),
    (input) => client.proceedings.close.mutate(input),
    onSaved,
  );
  const closing = page.closedOn === null;
  return (
    <SaveFormFrame
      label={closing ? "Close the case" : "Reopen the case"}
      before="this case can be closed"
      saveWords={closing ? "Close case" : "Reopen case"}
      about="Case"
      frame={frame}
      onCancel={onCancel}
    >
      {closing ? (
        <DayField
          {...form.field("closedOn", "Closed on")}
          today={today}
          hint="The case stays in every figure; only the list of open ones loses it."
        />
      ) : (
        <p>The case goes back to the open ones, at the stage that its docket shows.</p>
      )}
    </SaveFormFrame>
  );
}

type StageDraft = { proceedingId: string; expects: string; stage: Stage | null; reason: string };

/** Sets the stage by hand, or goes back to what the record says. */
export function StageForm({ page, onSaved, onCancel }: AfterForm & { page: ProceedingPage }) {
  const client = useTRPCClient();
  const { form, frame } = useSaveForm<OverrideStageInput, StageDraft>(
    OverrideStageInput,
    () => ({
      proceedingId: page.id,
      expects: page.version,
      stage: page.stage.override === null ? null : page.stage.stage,
      reason: page.stage.override?.reason ?? "",
    }),
    (input) => client.proceedings.overrideStage.mutate(input),
    onSaved,
  );
  return (
    <SaveFormFrame
      label="Set the stage"
      before="this stage can be saved"
      saveWords="Save stage"
      about="Stage"
      frame={frame}
      onCancel={onCancel}
    >
      <CodeField
        {...form.field("stage", "Stage")}
        choices={STAGE}
        as="select"
        empty={`As the record says: ${STAGE.labels[page.stage.derived]}`}
        hint="Set by hand, it stays until somebody changes it, and it is shown as set by hand."
      />
      <LongTextField {...form.field("reason", "Why?")} aside={form.values.stage === null ? "needs no words" : undefined} />
    </SaveFormFrame>
  );
}
