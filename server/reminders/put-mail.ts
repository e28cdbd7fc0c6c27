import { outbox } from "../../db/schema/index.ts";
import type { Change } from "../core/change.ts";

type Mail = Pick<typeof outbox.$inferInsert, "kind" | "personId" | "day" | "subject" | "text">;

/** Writes a message in the transaction of what it tells. A second digest of a day is refused by the database and left. */
export function putMail(made: Change, mail: Mail): void {
  made.db
    .insert(outbox)
    .values({ id: made.newId("mail"), ...mail, state: "waiting", madeAt: made.now, nextTryAt: made.now })
    .onConflictDoNothing()
    .run();
}
