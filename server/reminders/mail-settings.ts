import { z } from "zod";
import { type ChangeMailInput, MAIL_SECURITY, MailSettingsView } from "../../shared/reminders/contract.ts";
import { DomainError } from "../../shared/kernel/domain-error.ts";
import type { Saved } from "../../shared/kernel/save.ts";
import { accountChange } from "../accounts/account-change.ts";
import { storedSetting, storedVersion } from "../accounts/queries.ts";
import { putSetting } from "../accounts/use-setup-link.ts";
import type { CaseCtx } from "../core/change.ts";
import type { Office } from "../core/office.ts";
import { saved } from "../core/save.ts";
import { mailHealth } from "./queries.ts";

/** Under which the mail server is kept among the settings. */
export const MAIL_KEY = "mail";
const Stored = z.strictObject({
  host: z.string(),
  port: z.int(),
  security: z.enum(MAIL_SECURITY),
  user: z.string().nullable(),
  password: z.string().nullable(),
  from: z.string(),
});
/** How mail leaves the office, password included: it stands in the encrypted accounts file and is never sent to a browser. */
export type MailSettings = z.infer<typeof Stored>;

/** Null while no mail server is set: then the product reminds on its own pages alone, and says so. */
export function mailSettings(office: Pick<Office, "accounts">): MailSettings | null {
  const stored = storedSetting(office.accounts, MAIL_KEY);
  return stored === undefined ? null : Stored.nullable().parse(JSON.parse(stored));
}

export function presentMail(office: Office): MailSettingsView {
  const standing = mailSettings(office);
  const version = String(storedVersion(office.accounts, MAIL_KEY));
  if (standing === null) return MailSettingsView.parse({ settings: null, version, ...mailHealth(office) });
  const { password, ...rest } = standing;
  return MailSettingsView.parse({ settings: { ...rest, passwordKept: password !== null }, version, ...mailHealth(office) });
}

/** Sets or switches off the mail server. A password that is not given stays as it is, unless the server or the user name changes. */
export function changeMail({ office, actor }: CaseCtx, { requestId, expects, settings }: ChangeMailInput): Saved {
  const version = storedVersion(office.accounts, MAIL_KEY);
  if (String(version) !== expects)
    throw new DomainError("RULE_REFUSED", "Somebody changed the mail server a moment ago. Load the page again and look before you save.");
  const before = mailSettings(office);
  const same = settings !== null && before !== null && settings.host === before.host && settings.user === before.user;
  const password = settings?.password ?? (same ? before.password : null);
  if (settings !== null && settings.user !== null && password === null)
    throw new DomainError("RULE_REFUSED", "The mail server asks for a password with this user name. Enter it.", "password");
  const next = settings === null ? null : { ...settings, password: settings.user === null ? null : password };
  const told =
    next === null ? { mail: "off" } : { host: next.host, port: next.port, security: next.security, user: next.user, from: next.from };
  const event = { actor: actor.personId, verb: "mail.change", subject: "mail", requestId, changed: told } as const;
  return accountChange(office, event, (db) => {
    putSetting(db, MAIL_KEY, next);
    return saved("mail", version + 1);
  });
}
