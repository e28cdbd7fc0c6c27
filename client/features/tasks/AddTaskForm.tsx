import type { SubjectOf } from "../../lib/subject.ts";
import { useId, useState } from "react";
import { AddTaskInput } from "../../../shared/tasks/contract.ts";
import { useToday } from "../../lib/clock.tsx";
import { SaveFormFrame, useSaveForm } from "../../lib/save-form.tsx";
import { useTRPCClient } from "../../lib/trpc.ts";
import { useActor } from "../../lib/use-may.ts";
import { CodeField } from "../../ui/forms/ChoiceFields.tsx";
import { DayField } from "../../ui/forms/DayField.tsx";
import { LookupField } from "../../ui/forms/LookupField.tsx";
import { TextField } from "../../ui/forms/TextFields.tsx";
import { type FoundSubject, useColleagues, useFindSubjects } from "./use-tasks.ts";

type Draft = { requestId: string; subject: SubjectOf | null; title: string; dueOn: string | null; owner: string | null };

export type AddTaskFormProps = {
  /** What it hangs on; null lets the person choose, or leave it with the office. */
  readonly subject: SubjectOf | null;
  readonly onSaved: () => void;
  readonly onCancel: () => void;
};

/** Something to do: what, by when, by whom. Only the first is needed. */
export function AddTaskForm({ subject, onSaved, onCancel }: AddTaskFormProps) {
  const today = useToday();
  const client = useTRPCClient();
  const actor = useActor();
  const colleagues = useColleagues();
  const find = useFindSubjects();
  const aboutId = useId();
  const [about, setAbout] = useState<FoundSubject | null>(null);
  const { form, frame } = useSaveForm<AddTaskInput, Draft>(
    AddTaskInput,
    () => ({
      requestId: crypto.randomUUID(),
      subject,
      title: "",
      dueOn: null,
      owner: actor?.personId ?? null,
    }),
    (input) => client.tasks.add.mutate(input),
    onSaved,
  );
  const people = {
    codes: colleagues.map((one) => one.id),
    labels: Object.fromEntries(colleagues.map((one) => [one.id, one.name])),
  };
  return (
    <SaveFormFrame
      label="Add a follow-up"
      before="this follow-up can be saved"
      saveWords="Save follow-up"
      frame={frame}
      onCancel={onCancel}
    >
      <TextField {...form.field("title", "What is to be done?")} maxLength={200} hint="For example “Ask the clinic for his records”." />
      {subject === null && (
        <LookupField<FoundSubject>
          id={aboutId}
          label="About whom or which case?"
          aside="if any"
          find={find}
          nothing="Nobody and no case by that name. Leave it empty; the follow-up is kept anyway."
          value={about}
          onChange={(found) => {
            setAbout(found);
            form.setValues((values) => ({ ...values, subject: found?.subject ?? null }));
          }}
        />
      )}
      <DayField {...form.field("dueOn", "By when?")} aside="if there is a day" hint="Type “tomorrow” or “12/1”." today={today} />
      <CodeField {...form.field("owner", "Who does it?")} as="select" empty="Anybody" choices={people} />
    </SaveFormFrame>
  );
}
