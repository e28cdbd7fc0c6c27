import { z } from "zod";
import { CalendarDate } from "../kernel/calendar-date.ts";
import { idOf } from "../kernel/ids.ts";
import { Instant } from "../kernel/instant.ts";
import { pageOf, PageInput } from "../kernel/page.ts";
import { RequestId, Version } from "../kernel/save.ts";
import { When } from "../kernel/when.ts";
import { optionalWords, orNull, textOf, words } from "../kernel/text.ts";
import { CALL_KIND, ENGAGEMENT_DECISION, ENGAGEMENT_SCOPE, VULNERABILITY } from "./codes.ts";

export const ClientId = idOf("client");

const line = textOf(200);
const optionalLine = orNull(line);

/** What may be known of a person; everything but some name may be missing. */
const details = {
  givenNames: optionalLine.default(null),
  surname: optionalLine.default(null),
  secondSurname: optionalLine.default(null),
  /** "called by a sister on Tuesday", for a person whose name is not known yet. */
  unnamedAs: optionalLine.default(null),
  docketName: optionalLine.default(null),
  aliases: z.array(line.min(1)).max(20).default([]),
  nationality: optionalLine.default(null),
  birthCountry: optionalLine.default(null),
  languages: optionalLine.default(null),
  interpreter: z.boolean().nullable().default(null),
  pronouns: optionalLine.default(null),
  guardian: optionalLine.default(null),
  safeContact: optionalWords.default(null),
  priorStatus: optionalLine.default(null),
  entry: optionalLine.default(null),
  lostSince: CalendarDate.nullable().default(null),
} as const;

/** Restricted: written here, read only through `clients.identifiers`. */
const identifiers = {
  /** As given on the paper; the server keeps the canonical nine digits beside it. */
  aNumbers: z.array(line.min(1)).max(10).default([]),
  birth: When.nullable().default(null),
  medicalNote: optionalWords.default(null),
  vulnerabilities: z.array(VULNERABILITY.schema).default([]),
} as const;

const hasName = (input: { givenNames: string | null; surname: string | null; unnamedAs: string | null }) =>
  input.givenNames !== null || input.surname !== null || input.unnamedAs !== null;
const NAME_NEEDED = { error: "Write a name, or “unnamed” with who called: one of the two is enough.", path: ["givenNames"] };

/** A person to be added, however little is known. */
export const NewClient = z.strictObject({ ...details, ...identifiers }).refine(hasName, NAME_NEEDED);
export type NewClient = z.infer<typeof NewClient>;

export const AddClientInput = z.strictObject({ requestId: RequestId, ...details, ...identifiers }).refine(hasName, NAME_NEEDED);
export type AddClientInput = z.infer<typeof AddClientInput>;

export const EditClientInput = z
  .strictObject({ requestId: RequestId, clientId: ClientId, expects: Version, ...details })
  .refine(hasName, NAME_NEEDED);
export type EditClientInput = z.infer<typeof EditClientInput>;

/** Identifiers are edited apart from the rest: whoever changes a surname need not open an A-number. */
export const EditIdentifiersInput = z.strictObject({ requestId: RequestId, clientId: ClientId, expects: Version, ...identifiers });
export type EditIdentifiersInput = z.infer<typeof EditIdentifiersInput>;

export const DecideEngagementInput = z.strictObject({
  requestId: RequestId,
  clientId: ClientId,
  decision: ENGAGEMENT_DECISION.schema,
  decidedOn: CalendarDate,
  because: optionalWords.default(null),
  scope: ENGAGEMENT_SCOPE.schema.nullable().default(null),
});
export type DecideEngagementInput = z.infer<typeof DecideEngagementInput>;

export const LogCallInput = z.strictObject({
  requestId: RequestId,
  clientId: ClientId,
  kind: CALL_KIND.schema,
  /** When it took place; null is now. */
  at: Instant.nullable().default(null),
  withWhom: optionalLine.default(null),
  said: words.min(1, "Write what was said, in a sentence or two."),
  privileged: z.boolean(),
  /** What next, as a follow-up with its day; null for nothing. */
  next: z
    .strictObject({ title: line.min(1), dueOn: CalendarDate.nullable() })
    .nullable()
    .default(null),
});
export type LogCallInput = z.infer<typeof LogCallInput>;

export const RestrictClientInput = z.strictObject({
  requestId: RequestId,
  clientId: ClientId,
  expects: Version,
  /** Person ids to whom the client exists; an empty list lifts the restriction. */
  people: z.array(z.string().min(1)).max(100),
  reason: words.min(1, "Say why, so that the next supervisor understands it."),
});
export type RestrictClientInput = z.infer<typeof RestrictClientInput>;

/** Where a person is or how the last custody ended, in one word for lists. */
export const Whereabouts = z.enum(["held", "released", "removed", "other_end", "at_liberty", "lost"]);
export type Whereabouts = z.infer<typeof Whereabouts>;

export const ClientRow = z.strictObject({
  id: ClientId,
  name: z.string(),
  sortName: z.string(),
  nationality: z.string().nullable(),
  whereabouts: Whereabouts,
  /** Facility now, or last known; null when not known. */
  place: z.string().nullable(),
  /** Since when held, or when custody ended, as far as it is known; null without custody. */
  since: When.nullable(),
  engagement: ENGAGEMENT_DECISION.schema.nullable(),
  restricted: z.boolean(),
});
export type ClientRow = z.infer<typeof ClientRow>;

export const ListClientsInput = PageInput.extend({
  /** Part of a name; null for all. */
  search: z.string().max(200).nullable().default(null),
  whereabouts: Whereabouts.nullable().default(null),
});
export type ListClientsInput = z.infer<typeof ListClientsInput>;
export const ClientPage = pageOf(ClientRow);

/** A call as the client page shows it. */
export const CallView = z.strictObject({
  id: idOf("call"),
  kind: CALL_KIND.schema,
  at: Instant,
  withWhom: z.string().nullable(),
  said: z.string(),
  privileged: z.boolean(),
  by: z.string(),
});

export const EngagementView = z.strictObject({
  id: idOf("engagement"),
  decision: ENGAGEMENT_DECISION.schema,
  decidedOn: CalendarDate,
  decidedBy: z.string(),
  because: z.string().nullable(),
  scope: ENGAGEMENT_SCOPE.schema.nullable(),
});

/** A client without identifiers and medical detail: those are views of their own. */
export const ClientView = z.strictObject({
  id: ClientId,
  version: Version,
  name: z.string(),
  givenNames: z.string().nullable(),
  surname: z.string().nullable(),
  secondSurname: z.string().nullable(),
  unnamedAs: z.string().nullable(),
  docketName: z.string().nullable(),
  aliases: z.array(z.string()),
  nationality: z.string().nullable(),
  birthCountry: z.string().nullable(),
  /** Year of birth only. */
  birthYear: z.int().nullable(),
  languages: z.string().nullable(),
  interpreter: z.boolean().nullable(),
  pronouns: z.string().nullable(),
  guardian: z.string().nullable(),
  safeContact: z.string().nullable(),
  priorStatus: z.string().nullable(),
  entry: z.string().nullable(),
  lostSince: CalendarDate.nullable(),
  /** Last three digits only: `A••• ••• 418`. */
  aNumbersMasked: z.array(z.string()),
  hasMedicalNote: z.boolean(),
  restrictedTo: z.array(z.string()).nullable(),
  engagements: z.array(EngagementView),
  calls: z.array(CallView),
});
export type ClientView = z.infer<typeof ClientView>;

/** What stands behind the mask; opening it is an event in the access log. */
export const IdentifiersView = z.strictObject({
  aNumbers: z.array(z.strictObject({ canonical: z.string(), asGiven: z.string(), current: z.boolean() })),
  birth: When.nullable(),
  medicalNote: z.string().nullable(),
  vulnerabilities: z.array(VULNERABILITY.schema),
});
export type IdentifiersView = z.infer<typeof IdentifiersView>;

/** Records that may be the same person, before one is added. */
export const LookAlikesInput = z.strictObject({
  givenNames: optionalLine.default(null),
  surname: optionalLine.default(null),
  secondSurname: optionalLine.default(null),
  aNumber: optionalLine.default(null),
});
export const LookAlike = z.strictObject({ id: ClientId, name: z.string(), because: z.string() });
