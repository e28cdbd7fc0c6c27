import { useEffect, useState } from "react";

/** A text that is typed here and handed on when the field is left; it follows what comes from outside. */
export function useDraftText(value: string, commit: (text: string) => void) {
  const [text, setText] = useState(value);
  useEffect(() => setText(value), [value]);
  return { value: text, onChange: setText, onBlur: () => text !== value && commit(text) };
}
