import { z } from "zod";

/** Text as a form sends it: spaces around it are dropped. `max` in characters. */
export function textOf(max: number) {
  return z.string().trim().max(max);
}

/** The same where nothing need be said: an empty field is null, so that the file knows one kind of nothing. */
export function orNull(text: ReturnType<typeof textOf>) {
  return text.nullable().transform((given) => (given === "" ? null : given));
}

/** The length of a note or a reason, in characters. */
const NOTE = 4000;
export const words = textOf(NOTE);
export const optionalWords = orNull(words);
