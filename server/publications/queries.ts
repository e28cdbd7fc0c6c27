import { desc, eq } from "drizzle-orm";
import { headlines } from "../../db/schema/publications.ts";
import type { PublishFile } from "../core/office.ts";

export type HeadlineRow = typeof headlines.$inferSelect;

/** Every release, newest first. */
export function allHeadlines(publish: PublishFile): HeadlineRow[] {
  return publish.orm.select().from(headlines).orderBy(desc(headlines.n)).all();
}

export function headlineById(publish: PublishFile, id: string): HeadlineRow | undefined {
  return publish.orm.select().from(headlines).where(eq(headlines.id, id)).get();
}

/** The release made by a request, where one was. */
export function headlineOfRequest(publish: PublishFile, requestId: string): HeadlineRow | undefined {
  return publish.orm.select().from(headlines).where(eq(headlines.requestId, requestId)).get();
}
