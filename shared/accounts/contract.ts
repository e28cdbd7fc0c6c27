import { z } from "zod";
import { Role } from "../access/policy.ts";
import { Instant, Zone } from "../kernel/instant.ts";
import { CalendarDate } from "../kernel/calendar-date.ts";
import { RequestId, Version } from "../kernel/save.ts";

/** Who looks at the page, and what the shell must know: asked once at the start of every visit. */
export const SessionView = z.strictObject({
  /** Null when signed out. */
  actor: z
    .strictObject({ personId: z.string(), name: z.string(), role: Role, administrator: z.boolean(), title: z.string().nullable() })
    .nullable(),
  office: z.strictObject({ name: z.string(), zone: Zone }),
  now: Instant,
  today: CalendarDate,
  /** True when business time was moved (demo and tests): a banner says so. */
  clockMoved: z.boolean(),
  /** True on an installation without any account: the set-up link has not been used. */
  needsSetup: z.boolean(),
  /** In the demo: one account per role, to sign in with a button. */
  demoAccounts: z.array(z.strictObject({ name: z.string(), role: Role, email: z.string(), password: z.string() })),
  mailOff: z.boolean(),
});
export type SessionView = z.infer<typeof SessionView>;

const token = z.string().regex(/^[A-Za-z0-9_-]{20,100}$/, "This link is not complete. Copy the whole address.");

/** What a one-time link is for, before it is used. */
export const SetupLinkView = z.strictObject({
  kind: z.enum(["first_account", "invitation"]),
  name: z.string().nullable(),
  email: z.string().nullable(),
});

export const UseSetupLinkInput = z.strictObject({
  token,
  name: z.string().trim().min(1, "Write your name.").max(120),
  email: z.email("Write an e-mail address such as name@office.org.").max(200),
  password: z.string().max(1000),
  /** For the first account only. */
  officeName: z.string().trim().max(120).nullable().default(null),
  zone: Zone.nullable().default(null),
});
export type UseSetupLinkInput = z.infer<typeof UseSetupLinkInput>;
export const SetupToken = z.strictObject({ token });

export const PersonView = z.strictObject({
  id: z.string(),
  name: z.string(),
  email: z.string(),
  role: Role,
  administrator: z.boolean(),
  title: z.string().nullable(),
  disabled: z.boolean(),
  /** True once the person has chosen a password. */
  active: z.boolean(),
  version: Version,
});
export type PersonView = z.infer<typeof PersonView>;

export const InviteInput = z.strictObject({
  requestId: RequestId,
  name: z.string().trim().min(1, "Write the person’s name.").max(120),
  email: z.email("Write an e-mail address such as name@office.org.").max(200),
  role: Role,
  administrator: z.boolean(),
  title: z.string().trim().max(120).nullable().default(null),
});
export type InviteInput = z.infer<typeof InviteInput>;
/** The link to hand over; shown once. */
export const InvitedView = z.strictObject({ personId: z.string(), link: z.string() });

/** Another link for somebody whose link ran out or whose password is lost. The older one closes. */
export const RenewLinkInput = z.strictObject({ requestId: RequestId, personId: z.string() });
export type RenewLinkInput = z.infer<typeof RenewLinkInput>;

export const ChangePersonInput = z.strictObject({
  requestId: RequestId,
  personId: z.string(),
  expects: Version,
  role: Role,
  administrator: z.boolean(),
  title: z.string().trim().max(120).nullable(),
  disabled: z.boolean(),
});
export type ChangePersonInput = z.infer<typeof ChangePersonInput>;

export const OfficeSettings = z.strictObject({ name: z.string().trim().min(1, "Write the office’s name.").max(120), zone: Zone });
export type OfficeSettings = z.infer<typeof OfficeSettings>;
export const ChangeOfficeInput = OfficeSettings.extend({ requestId: RequestId });
export type ChangeOfficeInput = z.infer<typeof ChangeOfficeInput>;

/** What runs here, for whoever asks for help. */
export const AboutView = z.strictObject({ version: z.string(), runtime: z.string(), events: z.int().nonnegative() });

/** A colleague as choosers show one. */
export const ColleagueView = z.strictObject({ id: z.string(), name: z.string(), title: z.string().nullable(), role: Role });

/** What runs in the background and who holds the pen, for the sentence beside a slow save. */
export const WorkView = z.strictObject({
  busyWith: z.string().nullable(),
  job: z.strictObject({ name: z.string(), done: z.int(), total: z.int() }).nullable(),
});
