import { z } from "zod";

export const PAGE_SIZE = 50;
/** Opaque place in a list: made by the server, handed back unread. */
export const Cursor = z.string().max(400);
export const PageInput = z.strictObject({ cursor: Cursor.nullable().default(null), limit: z.int().min(1).max(200).default(PAGE_SIZE) });
export type PageInput = z.infer<typeof PageInput>;

/** One page of a list: rows, the next place or null at the end, and how many there are in all. */
export function pageOf<T extends z.ZodType>(row: T) {
  return z.strictObject({ rows: z.array(row), next: Cursor.nullable(), total: z.int().nonnegative() });
}
