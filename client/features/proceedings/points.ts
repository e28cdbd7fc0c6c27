import type { z } from "zod";

/** Codes as the contract takes them: each with its note, which only `other` has. */
export function withNote<K extends string>(codes: readonly K[], note: string): { code: K; note: string | null }[] {
  return codes.map((code) => ({ code, note: code === "other" ? note : null }));
}

/** Checks a flat draft by the contract; an error comes back under the draft's own field. */
export function points<Out>(contract: z.ZodType<Out>, shaped: unknown, draft: object, context: z.RefinementCtx): Out {
  const result = contract.safeParse(shaped);
  if (result.success) return result.data;
  for (const issue of result.error.issues) {
    const field = issue.path.findLast((part) => typeof part === "string" && part in draft);
    context.addIssue({ code: "custom", message: issue.message, path: field === undefined ? [] : [field] });
  }
  // guarantee: an issue was added above, so zod never hands this value on.
  return undefined as Out;
}
