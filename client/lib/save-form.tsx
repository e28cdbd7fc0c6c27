import { type ReactNode, useState } from "react";
import { z } from "zod";
import type { Conflict, Saved, SaveResult } from "../../shared/kernel/save.ts";
import { ErrorSummary, Form, SubmitBar } from "../ui/forms/Form.tsx";
import { SaveConflict } from "./SaveConflict.tsx";
import { useSave } from "./use-save.ts";
import { type FormSchema, type ShownError, useZodForm } from "./zod-form.ts";

/** What every form is told: what to do afterwards. */
export type AfterForm = { readonly onSaved: (saved: Saved) => void; readonly onCancel: () => void };

/**
 * The schema of a form whose draft is flat while the contract is not. An error comes back under the draft's own field:
 * the last word of its path that the draft has, or the field that `renamed` names for it.
 */
export function shapedForm<Out, Draft extends Record<string, unknown>>(
  contract: z.ZodType<Out>,
  shape: (draft: Draft) => unknown,
  renamed: Readonly<Record<string, keyof Draft & string>> = {},
  /** What the form asks beyond the contract: a sentence for each field that needs an answer. */
  asks: (draft: Draft) => Readonly<Record<string, string>> = () => ({}),
) {
  return z.custom<Draft>().transform((draft, context): Out => {
    const result = contract.safeParse(shape(draft));
    const asked = Object.entries(asks(draft));
    if (result.success && asked.length === 0) return result.data;
    for (const [field, message] of asked) context.addIssue({ code: "custom", message, path: [field] });
    for (const issue of result.error?.issues ?? []) {
      const word = issue.path.findLast((part): part is string => typeof part === "string" && (part in renamed || part in draft));
      context.addIssue({ code: "custom", message: issue.message, path: word === undefined ? [] : [renamed[word] ?? word] });
    }
    return z.NEVER;
  });
}

/** A form with its draft (to which it adds the request id, kept for retries), its checks and its one act of saving. */
export function useSaveForm<In extends { readonly requestId: string }, V extends Record<string, unknown>>(
  schema: FormSchema<In>,
  blank: () => V,
  send: (input: In) => Promise<SaveResult>,
  onSaved: (saved: Saved, input: In) => void,
  /** Where the version does not stand in `expects`, or where something has to be asked first: then null. */
  rebase: (input: In, version: string) => In | null = rebased,
) {
  const [first] = useState<V & { requestId: string }>(() => ({ ...blank(), requestId: crypto.randomUUID() }));
  const form = useZodForm<In, V & { requestId: string }>(schema, first);
  const reopened = (version: string) =>
    form.setValues((values) => ("expects" in values ? { ...values, expects: version === "none" ? null : version } : values));
  const save = useSave<In>({ send, onSaved, refuse: form.refuse, rebase, reopened });
  const frame: SaveFrame = {
    errors: form.summary,
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

/** The same input, meant for the version that somebody else saved; where nothing stands any more, for none. */
function rebased<In extends object>(input: In, version: string): In {
  return "expects" in input ? { ...input, expects: version === "none" ? null : version } : input;
}

/** What the frame of a form needs to know of it. */
export type SaveFrame = {
  readonly errors: () => readonly ShownError[];
  readonly refusal: string | null;
  readonly attempts: number;
  readonly submit: (event: { preventDefault: () => void }) => void;
  readonly busy: boolean;
  readonly conflict: Conflict | null;
  readonly keepMine: () => void;
  readonly keepTheirs: () => Promise<void>;
};

export type SaveFormFrameProps = {
  readonly label: string;
  /** Ends "… answers are needed before": "this release can be saved". */
  readonly before: string;
  readonly saveWords: string;
  /** What two versions are compared of: "Ruling". */
  readonly about?: string;
  readonly frame: SaveFrame;
  readonly onCancel: () => void;
  /** "Cancel" without it. */
  readonly cancelWords?: string;
  readonly children: ReactNode;
};

/** The form itself, or both versions when somebody saved first. */
export function SaveFormFrame({
  label,
  before,
  saveWords,
  about = label,
  frame,
  onCancel,
  cancelWords = "Cancel",
  children,
}: SaveFormFrameProps) {
  const { conflict } = frame;
  if (conflict !== null)
    return (
      <SaveConflict
        about={about}
        conflict={conflict}
        busy={frame.busy}
        onKeepMine={frame.keepMine}
        onKeepTheirs={() => void frame.keepTheirs().then(onCancel)}
      />
    );
  return (
    <Form label={label} onSave={frame.submit}>
      <ErrorSummary errors={frame.errors()} before={before} refusal={frame.refusal} attempts={frame.attempts} />
      {children}
      <SubmitBar save={saveWords} busy={frame.busy} onCancel={onCancel} cancel={cancelWords} />
    </Form>
  );
}
