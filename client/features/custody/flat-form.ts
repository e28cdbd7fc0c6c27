import { z } from "zod";

/**
 * The schema of a form whose draft is flat while the contract is not. Errors come back under the draft's own field:
 * the last word of the path that the draft has (`custody.placement.facilityId` is `facilityId`, `custody.start.day` is `start`).
 */
export function flatForm<Out, Draft extends Record<string, unknown>>(contract: z.ZodType<Out>, shape: (draft: Draft) => unknown) {
  return z.custom<Draft>().transform((draft, context): Out => {
    const result = contract.safeParse(shape(draft));
    if (result.success) return result.data;
    for (const issue of result.error.issues) {
      const field = issue.path.findLast((part) => typeof part === "string" && part in draft);
      context.addIssue({ code: "custom", message: issue.message, path: field === undefined ? [] : [field] });
    }
    return z.NEVER;
  });
}
