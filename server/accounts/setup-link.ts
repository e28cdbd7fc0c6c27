import { createHash, randomBytes } from "node:crypto";
import { and, eq, isNull } from "drizzle-orm";
import { setupLinks } from "../../db/schema/accounts.ts";
import { DomainError } from "../../shared/kernel/domain-error.ts";
import { realNow } from "../core/clock.ts";
import type { AccountsFile } from "../core/office.ts";
import { linkByHash, nobodyYet } from "./queries.ts";

const DAYS = 86_400_000;
const GOOD_FOR = 7 * DAYS;

function hashOf(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}

/** Makes a one-time link for a person, or for the first account. An older open link for the same is closed. Real time: it is about sign-in. */
export function makeSetupLink(accounts: AccountsFile, personId: string | null): string {
  const token = randomBytes(24).toString("base64url");
  const now = realNow();
  const same = personId === null ? isNull(setupLinks.personId) : eq(setupLinks.personId, personId);
  accounts.orm
    .update(setupLinks)
    .set({ usedAt: now })
    .where(and(same, isNull(setupLinks.usedAt)))
    .run();
  accounts.orm
    .insert(setupLinks)
    .values({ tokenHash: hashOf(token), personId, createdAt: now, expiresAt: now + GOOD_FOR })
    .run();
  return token;
}

/** The open link of this token, or a sentence. */
export function openLink(accounts: AccountsFile, token: string) {
  const link = linkByHash(accounts.orm, hashOf(token));
  if (!link || link.usedAt !== null || link.expiresAt < realNow()) {
    throw new DomainError(
      "NOT_FOUND",
      "This link was used already or has run out. Ask your administrator for a new one; for the first account, restart the server and it prints a new link.",
    );
  }
  return link;
}

/** Closes every open link of a person. */
export function closeLinksOf(db: AccountsFile["orm"], personId: string): void {
  db.update(setupLinks)
    .set({ usedAt: realNow() })
    .where(and(eq(setupLinks.personId, personId), isNull(setupLinks.usedAt)))
    .run();
}

export function closeLink(accounts: AccountsFile, tokenHash: string): void {
  accounts.orm.update(setupLinks).set({ usedAt: realNow() }).where(eq(setupLinks.tokenHash, tokenHash)).run();
}

/** True while nobody has an account yet. */
export function needsSetup(accounts: AccountsFile): boolean {
  return nobodyYet(accounts.orm);
}
