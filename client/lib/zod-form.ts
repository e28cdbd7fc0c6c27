import { useForm } from "@mantine/form";
import { useId, useRef, useState } from "react";
import type { z } from "zod";

type Values = Record<string, unknown>;
/** A schema of a form: an object in, the verb's input out. */
export type FormSchema<Out> = z.ZodType<Out, Values>;

/** The first sentence for each field, by its path (`petitioners.0.name`); sentences about the whole form stand under "". */
export function errorsOf<Out>(schema: FormSchema<Out>, values: unknown): Record<string, string> {
  const result = schema.safeParse(values);
  if (result.success) return {};
  const errors: Record<string, string> = {};
  for (const issue of result.error.issues) errors[issue.path.join(".")] ??= issue.message;
  return errors;
}

/** What `useForm` of Mantine needs to check by the contract's own schema, when a field is left and on saving. */
export function zodForm<Out, V extends Values>(schema: FormSchema<Out>, initial: V) {
  return {
    mode: "controlled" as const,
    initialValues: initial,
    validate: (values: V) => errorsOf(schema, values),
    validateInputOnBlur: true,
    clearInputErrorOnChange: true,
  };
}

/** What a field component takes. `value` is whatever the form holds at that path. */
export type FieldBinding<T> = {
  readonly id: string;
  readonly label: string;
  readonly value: T;
  readonly onChange: (value: T) => void;
  readonly onBlur: () => void;
  readonly error: string | undefined;
};
export type ShownError = { readonly id: string; readonly label: string };

/**
 * A form that saves by a contract. Nothing is red before a field is left or Save is pressed.
 * `field(name, label)` binds one field; `summary` feeds ErrorSummary; `save(run)` is the form's onSubmit.
 */
export function useZodForm<Out, V extends Values>(schema: FormSchema<Out>, initial: V) {
  const form = useForm<V>(zodForm(schema, initial));
  const formId = useId();
  const labels = useRef(new Map<string, string>());
  const [attempts, setAttempts] = useState(0);
  const [refusal, setRefusal] = useState<string | null>(null);
  const idOf = (path: string) => `${formId}-${path.replaceAll(".", "-")}`;

  function field<K extends keyof V & string>(name: K, label: string): FieldBinding<V[K]> {
    labels.current.set(name, label);
    return {
      id: idOf(name),
      label,
      value: form.values[name],
      onChange: (value) => form.setValues((current) => ({ ...current, [name]: value })),
      onBlur: () => void form.validateField(name),
      error: firstError(form.errors, name),
    };
  }

  function summary(): readonly ShownError[] {
    return [...labels.current]
      .filter(([path]) => firstError(form.errors, path) !== undefined)
      .map(([path, label]) => ({ id: idOf(path), label }));
  }

  /** Checks, then hands the contract's input on. A refusal that comes back is shown above the form in its own words. */
  function save(run: (output: Out) => Promise<void> | void) {
    return async (event?: { preventDefault: () => void }) => {
      event?.preventDefault();
      setRefusal(null);
      const result = schema.safeParse(form.values);
      if (!result.success) {
        form.validate();
        setAttempts((count) => count + 1);
        return;
      }
      await run(result.data);
    };
  }

  function refuse(says: string | null) {
    setRefusal(says);
    if (says !== null) setAttempts((count) => count + 1);
  }

  return {
    values: form.values,
    setValues: form.setValues,
    reset: form.reset,
    isDirty: form.isDirty,
    errors: form.errors,
    field,
    summary,
    save,
    refuse,
    refusal: refusal ?? wholeError(form.errors),
    attempts,
  };
}

function firstError(errors: Readonly<Record<string, unknown>>, name: string): string | undefined {
  const key = Object.keys(errors).find((path) => path === name || path.startsWith(`${name}.`));
  const error = key === undefined ? undefined : errors[key];
  return typeof error === "string" ? error : undefined;
}
function wholeError(errors: Readonly<Record<string, unknown>>): string | null {
  const error = errors[""];
  return typeof error === "string" ? error : null;
}
