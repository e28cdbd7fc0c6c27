import { type ReactNode, useState } from "react";
import type { Conflict, Saved, SaveResult } from "../../../shared/kernel/save.ts";
import { SaveConflict } from "../../lib/SaveConflict.tsx";
import { useSave } from "../../lib/use-save.ts";
import { type FormSchema, useZodForm } from "../../lib/zod-form.ts";
import { ErrorSummary, Form, SubmitBar } from "../../ui/forms/Form.tsx";
import { useStaleAfterCase } from "./use-case.ts";

/** What every form about a case is told: what to do afterwards. */
export type AfterForm = { readonly onSaved: (saved: Saved) => void; readonly onCancel: () => void };

type Act = { readonly requestId: string };

/** A form of this slice: its draft with a request id kept for retries, its checks, its one act of saving. */
export function useCaseForm<In extends Act, V extends Record<string, unknown>>(
  schema: FormSchema<In>,
  blank: () => V,
  send: (input: In) => Promise<SaveResult>,
  onSaved: (saved: Saved) => void,
) {
  const [first] = useState<V & { requestId: string }>(() => ({ ...blank(), requestId: crypto.randomUUID() }));
  const form = useZodForm<In, V & { requestId: string }>(schema, first);
  const rebase = (input: In, version: string): In => ("expects" in input ? { ...input, expects: version } : input);
  const save = useSave<In>({ send, stale: useStaleAfterCase(), onSaved, refuse: form.refuse, rebase });
  const frame: CaseFrame = {
    summary: form.summary,
    refusal: form.refusal,
    attempts: form.attempts,
    submit: (event) => void form.save(save.run)(event),
    busy: save.busy,
    conflict: save.conflict,
    keepMine: () => void save.keepMine(),
    keepTheirs: save.keepTheirs,
  };
  return { form, frame };
}

/** What the frame of a form needs to know of it. */
export type CaseFrame = {
  readonly summary: () => readonly { readonly id: string; readonly label: string }[];
  readonly refusal: string | null;
  readonly attempts: number;
  readonly submit: (event: { preventDefault: () => void }) => void;
  readonly busy: boolean;
  readonly conflict: Conflict | null;
  readonly keepMine: () => void;
  readonly keepTheirs: () => Promise<void>;
};

export type CaseFormFrameProps = {
  readonly label: string;
  /** Ends "… answers are needed before": "this filing can be saved". */
  readonly before: string;
  readonly saveWords: string;
  /** What two versions are compared of. */
  readonly about: string;
  readonly frame: CaseFrame;
  readonly onCancel: () => void;
  readonly children: ReactNode;
};

/** The form itself, or both versions when somebody saved first. */
export function CaseFormFrame({ label, before, saveWords, about, frame, onCancel, children }: CaseFormFrameProps) {
  if (frame.conflict !== null) {
    return (
      <SaveConflict
        about={about}
        conflict={frame.conflict}
        busy={frame.busy}
        onKeepMine={frame.keepMine}
        onKeepTheirs={() => void frame.keepTheirs().then(onCancel)}
      />
    );
  }
  return (
    <Form label={label} onSave={frame.submit}>
      <ErrorSummary errors={frame.summary()} before={before} refusal={frame.refusal} attempts={frame.attempts} />
      {children}
      <SubmitBar save={saveWords} busy={frame.busy} onCancel={onCancel} />
    </Form>
  );
}
