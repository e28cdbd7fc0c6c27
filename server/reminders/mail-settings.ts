import { z } from "zod";
import { type ChangeMailInput, MAIL_SECURITY, MAIL_SECURITY_LABELS, MailSettingsView } from "../../shared/reminders/contract.ts";
import { DomainError } from "../../shared/kernel/domain-error.ts";
import { instant } from "../../shared/kernel/instant.ts";
import type { Conflict, SaveResult } from "../../shared/kernel/save.ts";
import { accountChange } from "../accounts/account-change.ts";
import { lastWriter, storedSetting, storedVersion } from "../accounts/queries.ts";
import { putSetting } from "../accounts/settings.ts";
import type { CaseCtx } from "../core/change.ts";
import type { Office } from "../core/office.ts";
import { personName } from "../core/people.ts";
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
export function changeMail({ office, actor }: CaseCtx, { requestId, expects, settings }: ChangeMailInput): SaveResult {
  const version = storedVersion(office.accounts, MAIL_KEY);
  const before = mailSettings(office);
  if (String(version) !== expects) return meanwhile(office, settings, before, version);
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

type Asked = ChangeMailInput["settings"];

/** Somebody saved first: both versions, or the ordinary answer where both say the same. A password is spoken of and never shown. */
function meanwhile(office: Office, yours: Asked, theirs: MailSettings | null, version: number): SaveResult {
  const fields: Conflict["fields"] = [
    { label: "Mail server", yours: yours?.host ?? "mail off", theirs: theirs?.host ?? "mail off" },
    { label: "Security", yours: yours && MAIL_SECURITY_LABELS[yours.security], theirs: theirs && MAIL_SECURITY_LABELS[theirs.security] },
    { label: "Port", yours: yours && String(yours.port), theirs: theirs && String(theirs.port) },
    { label: "User name", yours: yours && (yours.user ?? "none"), theirs: theirs && (theirs.user ?? "none") },
    { label: "Address", yours: yours?.from ?? null, theirs: theirs?.from ?? null },
  ].filter((field) => field.yours !== field.theirs);
  if (yours?.password != null && yours.password !== theirs?.password)
    fields.push({ label: "Password", yours: "the one you typed", theirs: theirs?.password == null ? "none" : "another one" });
  if (fields.length === 0) return saved("mail", version);
  const last = lastWriter(office.accounts, "mail");
  const by = last === null ? "Somebody" : personName(office, last.actor);
  return { kind: "conflict", by, at: instant(last?.at ?? office.clock.now()), version: String(version), fields };
}
