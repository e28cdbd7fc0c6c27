import { z } from "zod";
import { fold } from "../kernel/fold.ts";
import { allowed, refused, type Verdict } from "../kernel/refusal.ts";
import { oneLine } from "./cell.ts";
import { COLUMN_ROLE, type ColumnRole, DATE_ORDER } from "./codes.ts";

/** Roles that any number of columns may have; every other role belongs to one column. */
const SHARED_ROLES: ReadonlySet<ColumnRole> = new Set(["keep", "ignore"]);

/**
 * What each column of one list means: the file given as `--mapping M.json`, and what Import keeps with a batch.
 * `list` names the list: bringing it in again under the same name finds the same rows. Columns are known by their
 * header (line breaks and spaces settled), so a mapping outlives a moved column; equal headers are taken in turn.
 */
export const Mapping = z
  .strictObject({
    version: z.literal(1).default(1),
    list: z.string().trim().min(1, "Give the list a name, so that it is known again.").max(200),
    dateOrder: DATE_ORDER.schema.default("month_first"),
    columns: z.array(z.strictObject({ header: z.string().max(500), role: COLUMN_ROLE.schema })).max(500),
  })
  .superRefine((mapping, context) => {
    for (const role of doubledRoles(mapping.columns.map((column) => column.role))) {
      context.addIssue({
        code: "custom",
        path: ["columns"],
        message: `Two columns are marked “${COLUMN_ROLE.labels[role]}”. Mark one, and keep the other beside the row.`,
      });
    }
  });
export type Mapping = z.infer<typeof Mapping>;

/** Roles of the columns of one file, by position; null when the mapping names a header the file lacks. */
export function rolesOf(mapping: Mapping, header: readonly string[]): ColumnRole[] {
  const unused = mapping.columns.map((column) => ({ name: headerKey(column.header), role: column.role, used: false }));
  return header.map((cell) => {
    const match = unused.find((column) => !column.used && column.name === headerKey(cell));
    if (match) match.used = true;
    return match?.role ?? "keep";
  });
}

/** Whether the mapping fits this file: every column it gives a meaning is there, and one says what kind of filing a row is. */
export function mappingFits(mapping: Mapping, header: readonly string[]): Verdict {
  const present = header.map(headerKey);
  for (const column of mapping.columns) {
    if (SHARED_ROLES.has(column.role)) continue;
    if (!present.includes(headerKey(column.header))) {
      return refused(
        `The mapping names a column “${oneLine(column.header)}” that this file does not have. Correct the mapping or choose the columns again.`,
      );
    }
  }
  if (!rolesOf(mapping, header).includes("kind")) {
    return refused("No column says what kind of filing a row is. Mark one as “Kind of filing” and try again.");
  }
  return allowed;
}

/** The header as compared. A header without letters or digits (“#”) is compared as written. */
export function headerKey(header: string): string {
  return fold(header) || oneLine(header);
}

const HEADER_PHRASES: readonly { readonly role: ColumnRole; readonly pattern: RegExp }[] = [
  { role: "row_label", pattern: /^(?:#|no|nr|row|row (?:no|number|id)|line|id|case id|entry|record|item)$/ },
  { role: "kind", pattern: /^(?:(?:request|motion|case|matter|petition|proceeding|filing|relief|pleading)(?: or (?:request|motion|petition|filing))? )?(?:type|kind)(?: of (?:request|motion|case|matter|proceeding|filing|action)(?: or \w+)?)?$|^(?:what (?:was|we) filed|filing|motion|request|request or motion|action)$/ },
  { role: "filed_on", pattern: /^(?:(?:date|day)(?: (?:of|when|it was))?(?: (?:the )?(?:filing|filed|request|requested|submission|submitted|sent|made))?|(?:filing|filed|file|request|submission|sent)(?: or \w+)? (?:date|on)|(?:date|day) (?:of filing|filed) or \w+|filed|filed on|when(?: was it)?(?: filed)?)$/ },
  { role: "facility", pattern: /^(?:(?:detention|current|ice|detained at) )?(?:facility|location|place|center|centre|jail|site|facilities)(?: name| of detention| where (?:held|detained))?$|^(?:place of detention|detention|where (?:held|detained)|held at|detained at)$/ },
  { role: "state", pattern: /^(?:state|st|us state|facility state|state of (?:detention|facility))$/ },
  { role: "judge", pattern: /^(?:assigned |presiding |immigration |district )?(?:judge|ij|adjudicator|judge name|name of judge|judges)(?: (?:name|for|if|assigned)(?: \w+){0,6})?$/ },
  { role: "outcome", pattern: /^(?:(?:case|final|current) )?(?:outcome|result|disposition|decision|status|what happened|result so far)(?: of (?:the )?(?:request|motion|case|filing|petition))?(?: or (?:status|result|outcome))?$/ },
  { role: "number_released", pattern: /^(?:(?:the )?(?:number|no|nr|num|count|total|how many)(?: of)? )(?:people |persons |clients |individuals )?(?:were |got )?(?:releases?|released)(?: to date| so far)?$|^(?:#|# of) ?(?:released|releases)$|^(?:releases|released|people released|clients released|release count)$/ },
  { role: "client_given", pattern: /^(?:client )?(?:first|given|forename) ?(?:names?)?(?: of client)?$|^first names?$/ },
  { role: "client_surname", pattern: /^(?:client )?(?:last|family) names?(?: of client)?$|^(?:client )?surnames?$/ },
  { role: "client_full", pattern: /^(?:clients?|(?:full|client|clients|petitioner|petitioners|persons?|requester) ?(?:full )?names?|name(?: of (?:client|petitioner|person))?|petitioners?|person)$/ },
  { role: "a_number", pattern: /^(?:a|a no|a num|a number|alien (?:no|number|registration number)|anumber)$/ },
  { role: "docket_number", pattern: /^(?:(?:docket|case|cause|civil action|civ)(?: no| num| number)|docket|number of case)$/ },
  { role: "court", pattern: /^(?:court|district|district court|forum|venue|court name|federal district)$/ },
]; // prettier-ignore

/** The role a header suggests; null when nothing does. */
export function suggestRole(header: string): ColumnRole | null {
  const key = headerKey(header.replace(/#\s*(?=\p{L})/gu, "number "));
  return HEADER_PHRASES.find(({ pattern }) => pattern.test(key))?.role ?? null;
}

/** A role for every column: what the header says, the first of two columns that say the same, and `keep` for the rest. */
export function suggestMapping(header: readonly string[], list: string): Mapping {
  const taken = new Set<ColumnRole>();
  const columns = header.map((cell) => {
    const role = suggestRole(cell);
    if (role === null || taken.has(role)) return { header: oneLine(cell), role: "keep" as const };
    taken.add(role);
    return { header: oneLine(cell), role };
  });
  return { version: 1, list, dateOrder: "month_first", columns };
}

function doubledRoles(roles: readonly ColumnRole[]): ColumnRole[] {
  return [...new Set(roles.filter((role, index) => !SHARED_ROLES.has(role) && roles.indexOf(role) !== index))];
}
