import { type ClipboardEvent, type DragEvent, useState } from "react";
import type { FieldFrame } from "./Field.tsx";

/** Characters of one field: far above what any contract takes, and what a browser still lays out without a pause. */
export const MOST_KEPT = 50_000;
/** From here on a field that grows with its text keeps one height: measuring a long text at each letter stops the page. */
export const GROWS_UNTIL = 4_000;

type Control = HTMLInputElement | HTMLTextAreaElement;

/** How long the text would be with the new part in place of what is selected. */
export function lengthWith(control: Pick<Control, "value" | "selectionStart" | "selectionEnd">, added: string): number {
  const selected = (control.selectionEnd ?? 0) - (control.selectionStart ?? 0);
  return control.value.length - selected + added.length;
}

/** What a field says instead of taking a text that no field takes. */
export function refusalOf(added: string): string {
  return `Nothing was pasted: that is ${added.length.toLocaleString("en-US")} characters, more than a field can take. What was here is unchanged. Attach it as a file, or paste the part that matters.`;
}

/** Keeps a text that would stop the browser out of a field. What was in the field stays, and a sentence says so. */
export function useMostKept<Frame extends FieldFrame>(frame: Frame, onChange: (text: string) => void) {
  const [refusal, setRefusal] = useState<string | undefined>();
  const guard = (event: ClipboardEvent<Control> | DragEvent<Control>, from: DataTransfer) => {
    const added = from.getData("text/plain");
    if (lengthWith(event.currentTarget, added) <= MOST_KEPT) return;
    event.preventDefault();
    setRefusal(refusalOf(added));
  };
  const take = (text: string) => {
    const fits = text.length <= MOST_KEPT;
    setRefusal(fits ? undefined : refusalOf(text));
    if (fits) onChange(text);
  };
  return {
    shown: { ...frame, refusal },
    take,
    guards: {
      onPaste: (event: ClipboardEvent<Control>) => guard(event, event.clipboardData),
      onDrop: (event: DragEvent<Control>) => guard(event, event.dataTransfer),
    },
  };
}
