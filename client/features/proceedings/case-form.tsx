import { type ReactNode, useState } from "react";
import type { Saved, SaveResult } from "../../../shared/kernel/save.ts";
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
  const [first] = useState(() => ({ ...blank(), requestId: crypto.randomUUID() as string }));
  const form = useZodForm<In, V & { requestId: string }>(schema, first);
  const rebase = (input: In, version: string): In => ({ ...input, ...("expects" in input ? { expects: version } : {}) });
  const save = useSave<In>({ send, stale: useStaleAfterCase(), onSaved, refuse: form.refuse, rebase });
  return { form, save };
}
export type CaseForm = ReturnType<typeof useCaseForm<Act, Record<string, unknown>>>;

export type CaseFormFrameProps = {
  readonly label: string;
  /** Ends "… answers are needed before": "this filing can be saved". */
  readonly before: string;
  readonly saveWords: string;
  /** What two versions are compared of. */
  readonly about: string;
  readonly made: Pick<CaseForm, "save"> & {
    readonly form: { summary: CaseForm["form"]["summary"]; refusal: string | null; attempts: number; save: (run: never) => unknown };
  };
  readonly onSubmit: (event: { preventDefault: () => void }) => void;
  readonly onCancel: () => void;
  readonly children: ReactNode;
};

/** The form itself, or both versions when somebody saved first. */
export function CaseFormFrame({ label, before, saveWords, about, made, onSubmit, onCancel, children }: CaseFormFrameProps) {
  const { form, save } = made;
  if (save.conflict !== null) {
    return (
      <SaveConflict
        about={about}
        conflict={save.conflict}
        busy={save.busy}
        onKeepMine={() => void save.keepMine()}
        onKeepTheirs={() => void save.keepTheirs().then(onCancel)}
      />
    );
  }
  return (
    <Form label={label} onSave={onSubmit}>
      <ErrorSummary errors={form.summary()} before={before} refusal={form.refusal} attempts={form.attempts} />
      {children}
      <SubmitBar save={saveWords} busy={save.busy} onCancel={onCancel} />
    </Form>
  );
}
