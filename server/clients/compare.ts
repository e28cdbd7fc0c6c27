import type { EditClientInput, EditIdentifiersInput, RestrictClientInput } from "../../shared/clients/contract.ts";
import { showANumber } from "../../shared/clients/a-number.ts";
import { VULNERABILITY } from "../../shared/clients/codes.ts";
import type { Verb } from "../../shared/access/verbs.ts";
import { bareWhen } from "../../shared/kernel/day-words.ts";
import type { When } from "../../shared/kernel/when.ts";
import type { CaseCtx } from "../core/change.ts";
import { personName } from "../core/people.ts";
import type { Compared } from "../core/save.ts";
import { wallList } from "../core/walls.ts";
import type { VisibleClient } from "./load-queries.ts";
import { presentIdentifiers } from "./present.ts";
import { aliasesOf, wallReason } from "./queries.ts";

/** Both versions of a client, in words, for whoever saved second. */
export const LABELS = {
  givenNames: "Given names",
  surname: "Surname",
  secondSurname: "Second surname",
  unnamedAs: "Unnamed",
  docketName: "Name on the docket",
  nationality: "Nationality",
  birthCountry: "Country of birth",
  languages: "Languages",
  interpreter: "Interpreter",
  pronouns: "Pronouns",
  guardian: "Guardian or next friend",
  safeContact: "Safe contact",
  priorStatus: "Prior status",
  entry: "Entry",
  lostSince: "Lost since",
} as const satisfies Partial<Record<keyof EditClientInput & keyof VisibleClient, string>>;
export const FIELDS = Object.keys(LABELS).filter((key): key is keyof typeof LABELS => key in LABELS);

/** The verbs that move the version of a client's record; calls and agreements are noted under the same id and move nothing. */
export const MOVES_VERSION: readonly Verb[] = ["client.edit", "client.restrict"];

type Details = Pick<EditClientInput, keyof typeof LABELS | "aliases">;
export function compareDetails(ctx: CaseCtx, theirs: VisibleClient, yours: Details): Compared[] {
  return [
    ...FIELDS.map((field) => ({ label: LABELS[field], yours: asWords(yours[field]), theirs: asWords(theirs[field]) })),
    { label: "Also known as", yours: words(yours.aliases), theirs: words(aliasesOf(ctx, theirs.n)) },
  ];
}

function asWords(value: string | boolean | null): string | null {
  return typeof value === "boolean" ? (value ? "Yes" : "No") : value;
}

/** Null for none, in an order of its own: two lists that hold the same are the same. */
function words(items: readonly string[]): string | null {
  return items.length === 0 ? null : [...new Set(items)].sort((a, b) => a.localeCompare(b, "en-US")).join(", ");
}

/** What stands behind the mask, both ways. The caller notes in the access log that it was shown. */
export function compareIdentifiers(
  ctx: CaseCtx,
  theirs: VisibleClient,
  yours: Pick<EditIdentifiersInput, "birth" | "medicalNote" | "vulnerabilities">,
  numbers: readonly { readonly canonical: string }[],
): Compared[] {
  const now = presentIdentifiers(ctx, theirs);
  const shown = (given: readonly { readonly canonical: string }[]) => words(given.map((one) => showANumber(one.canonical)));
  const labels = (codes: EditIdentifiersInput["vulnerabilities"]) => words(codes.map((code) => VULNERABILITY.labels[code]));
  return [
    { label: "A-numbers", yours: shown(numbers), theirs: shown(now.aNumbers.filter((one) => one.current)) },
    { label: "Born", yours: born(yours.birth), theirs: born(now.birth) },
    { label: "More at risk because of", yours: labels(yours.vulnerabilities), theirs: labels(now.vulnerabilities) },
    { label: "Medical note", yours: yours.medicalNote, theirs: now.medicalNote },
  ];
}

function born(when: When | null): string | null {
  return when === null || when.day === null ? null : bareWhen(when);
}

/** To whom the client exists, by name, and why. Only somebody on the list that stands ever gets here. */
export function compareRestriction(
  ctx: CaseCtx,
  { wallN }: Pick<VisibleClient, "wallN">,
  yours: Pick<RestrictClientInput, "people" | "reason">,
): Compared[] {
  const everybody = "Everybody in the legal team";
  const mine = words(yours.people.map((personId) => personName(ctx.office, personId)));
  const theirs = wallN === null ? null : words(wallList(ctx, wallN));
  return [
    { label: "Restricted to", yours: mine ?? everybody, theirs: theirs ?? everybody },
    { label: "Why", yours: yours.reason, theirs: wallN === null ? null : wallReason(ctx, wallN) },
  ];
}
