/** The part of a schema's finding that its words depend on (an issue of zod before it has a message). */
export type RawIssue = {
  readonly code?: string | undefined;
  readonly origin?: string | undefined;
  readonly maximum?: number | bigint | undefined;
};

/** What a field says where its schema brings no words of its own: the library's are for programmers. */
export function fieldWords({ code, origin, maximum }: RawIssue): string {
  if (code === "too_big" && origin === "string")
    return `This is too long: at most ${Number(maximum).toLocaleString("en-US")} characters fit here. Attach a longer text as a file.`;
  if (code === "too_big" && origin === "array")
    return `At most ${Number(maximum).toLocaleString("en-US")} fit here. Take out what is not needed.`;
  if (code === "too_big") return `The most this can be is ${Number(maximum).toLocaleString("en-US")}.`;
  return "What was entered here does not fit. Check it and save again.";
}
