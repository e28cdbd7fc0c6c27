import { z } from "zod";

/**
 * A closed list of codes: one constant feeds zod, the `codes` table and every label on screen (architecture section 3).
 * `other` always needs a note; `unknown` means nobody knows yet; `not_applicable` means the question does not arise.
 */
export type CodeList<K extends string> = {
  readonly list: string;
  readonly codes: readonly [K, ...K[]];
  readonly labels: Readonly<Record<K, string>>;
  readonly schema: z.ZodEnum<{ [P in K]: P }>;
};
export type CodeOf<L> = L extends CodeList<infer K> ? K : never;

/** Declares a list. Order is the order in which people are asked. */
export function codeList<const L extends Readonly<Record<string, string>>>(list: string, labels: L): CodeList<keyof L & string> {
  type K = keyof L & string;
  const codes = Object.keys(labels) as [K, ...K[]];
  return { list, codes, labels, schema: z.enum(codes) };
}
