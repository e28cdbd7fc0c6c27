import { useState } from "react";

/** A text that is typed here and handed on when the field is left; it follows what comes from outside. */
export function useDraftText(value: string, commit: (text: string) => void) {
  const [text, setText] = useState(value);
  const [seen, setSeen] = useState(value);
  if (seen !== value) {
    setSeen(value);
    setText(value);
  }
  return { value: text, onChange: setText, onBlur: () => text !== value && commit(text) };
}
