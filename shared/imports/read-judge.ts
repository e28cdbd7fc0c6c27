import { z } from "zod";
import { fold } from "../kernel/fold.ts";
import { JUDGE_ROLE } from "../courts/codes.ts";
import { isBlank, oneLine, saysNotApplicable, saysUnknown } from "./cell.ts";
import type { ImportFindingCode } from "./codes.ts";
import type { ImportedKind } from "./read-kind.ts";

/**
 * A judge cell as read. `said` is the cell. `name` is without honorifics; `surname` and `given` are its likely parts,
 * for comparison only. `official`: somebody named by office who is not a judge. `unclear`: kept for a person.
 */
export const JudgeReading = z.discriminatedUnion("state", [
  z.strictObject({
    state: z.literal("named"),
    said: z.string(),
    name: z.string(),
    given: z.string(),
    surname: z.string(),
    role: JUDGE_ROLE.schema,
    court: z.string().nullable(),
  }),
  z.strictObject({ state: z.literal("official"), said: z.string(), name: z.string(), office: z.string() }),
  z.strictObject({ state: z.enum(["not_applicable", "unknown", "missing", "unclear"]), said: z.string() }),
]);
export type JudgeReading = z.infer<typeof JudgeReading>;
export type JudgeResult = { readonly judge: JudgeReading; readonly finding?: ImportFindingCode };

const TITLES: readonly { readonly pattern: RegExp; readonly role: z.infer<typeof JUDGE_ROLE.schema> | null }[] = [
  { pattern: /^(?:assistant chief )?immigration judge\b\.?|^(?:ac)?ij\b\.?/i, role: "immigration" },
  { pattern: /^(?:chief )?(?:(?:u\.? ?s\.? )?magistrate|mag\.?)(?: judge)?(?=[\s.]|$)|^u?s?mj\b\.?/i, role: "magistrate" },
  { pattern: /^(?:chief |senior )?(?:u\.? ?s\.? )?district (?:court )?judge\b|^usdj\b/i, role: "district" },
  { pattern: /^circuit judge\b/i, role: "appeals" },
  { pattern: /^(?:the )?hon(?:orable|\.|(?=\s))|^(?:chief |senior |presiding )?judge\b\.?|^justice\b/i, role: null },
];
const TRAILING_ROLE = /(?:,\s*|\s+\()((?:u\.?s\.? )?(?:immigration|magistrate|district|circuit) judge|ij|j\.|mj|usdj)\)?$/i;
const SUFFIX = /,?\s+(jr|sr|ii|iii|iv)\.?$/i;
/** Offices of ICE and of jails. */
const OFFICE =
  /^(?:(?:ice|ero|dhs|acting)\s+)*(?:fod|afod|dfod|aofd|sddo|field office director|(?:deputy|assistant|acting) field office director|deportation officer|officer|director|warden|sheriff|secretary)\b|^(?:ice|ero|dhs)\b/i;
/** What people write in the column when there is no name: "Left" may mean that the judge left the bench. */
const NOT_A_NAME =
  /^(?:left|retired|reassigned|vacant|vacated|unassigned|not (?:yet )?assigned|no longer (?:there|assigned)|pending|awaiting(?: assignment)?|tbd|various|multiple|several|same|same as above|see (?:above|notes?)|ditto|yes|no|detained|none yet|judge|ij|the court|court|ask)$/;
const SEVERAL = /\s*(?:;|\/|\n|\s&\s|\sand\s|\sthen\s|->|→)\s*/i;

/** Reads a judge cell. `kind` gives the role when the cell does not: a bond hearing is before an immigration judge. */
export function readJudge(cell: string, kind: ImportedKind | null = null): JudgeResult {
  const said = oneLine(cell);
  if (isBlank(cell)) return { judge: { state: "missing", said } };
  if (saysNotApplicable(cell)) return { judge: { state: "not_applicable", said } };
  if (saysUnknown(cell)) return { judge: { state: "unknown", said } };
  if (OFFICE.test(said)) return { judge: official(said), finding: "judge_is_official" };
  if (said.length > 200 || NOT_A_NAME.test(fold(said)) || !/\p{L}{2}/u.test(said)) return unclear(said, "judge_unclear");
  const parts = cell.split(SEVERAL).filter((part) => !isBlank(part));
  if (parts.length > 1) return unclear(said, "judge_several");
  return named(said, kind);
}

function named(said: string, kind: ImportedKind | null): JudgeResult {
  const { rest, court } = takeCourt(said);
  const titled = takeTitle(rest);
  const suffix = SUFFIX.exec(titled.rest)?.[1] ?? "";
  const bare = titled.rest.replace(SUFFIX, "").replace(/[,.\s]+$/, "").trim(); // prettier-ignore
  const { given, surname } = partsOf(bare);
  if (surname === "" || /\d/.test(bare) || bare.split(" ").length > 6) return unclear(said, "judge_unclear");
  const role = titled.role ?? (kind === "bond_hearing" ? "immigration" : "unknown");
  const name = [given, surname, suffix ? `${suffix.charAt(0).toUpperCase()}${suffix.slice(1)}${/^[js]r$/i.test(suffix) ? "." : ""}` : ""];
  return { judge: { state: "named", said, name: name.filter(Boolean).join(" "), given, surname, role, court } };
}

/** "Vasterling (Central District of CA)", "Tanager - Juniper Flats", "Brandt, D. Ariz.": the part that is not the name. */
function takeCourt(said: string): { rest: string; court: string | null } {
  const role = TRAILING_ROLE.test(said);
  const brackets = /^(.*?)\s*[([](.+?)[)\]]\s*$/.exec(said);
  if (brackets && !role) return { rest: brackets[1] ?? "", court: brackets[2] ?? null };
  const dash = /^(.*?\p{L})\s+[-–—]\s+(.+)$/u.exec(said);
  if (dash) return { rest: dash[1] ?? "", court: dash[2] ?? null };
  const comma = /^(.*?\p{L}\.?),\s*((?:[NSEWCMD]{1,2}\.?\s?D\.|D\.|[NSEWCM]D)\s?\p{L}.*|.*\b(?:court|district)\b.*)$/iu.exec(said);
  return comma ? { rest: comma[1] ?? "", court: comma[2] ?? null } : { rest: said, court: null };
}

function takeTitle(text: string): { rest: string; role: z.infer<typeof JUDGE_ROLE.schema> | null } {
  let [rest, role, again]: [string, z.infer<typeof JUDGE_ROLE.schema> | null, boolean] = [text, null, true];
  const trailing = TRAILING_ROLE.exec(rest);
  if (trailing) {
    role = takeTitle(`${trailing[1] ?? ""} x`).role;
    rest = rest.slice(0, trailing.index);
  }
  while (again) {
    const title = TITLES.find(({ pattern }) => pattern.test(rest));
    again = title !== undefined;
    if (title) [rest, role] = [rest.replace(title.pattern, "").trim(), role ?? title.role];
  }
  return { rest, role };
}

/** Given names and surname; "Tanager, Marisol" is turned. Of several words the last is the surname, with its particles. */
function partsOf(bare: string): { given: string; surname: string } {
  const turned = /^([^,]+),\s*([^,]+)$/.exec(bare);
  if (turned) return { given: oneLine(turned[2] ?? ""), surname: oneLine(turned[1] ?? "") };
  const words = bare.split(/\s+/).filter(Boolean);
  const particle = words.findIndex(
    (word, index) => index > 0 && /^(?:de|del|della|di|da|dos|la|le|van|von|der|st\.?|al|el|bin)$/i.test(word),
  );
  const cut = particle > 0 && particle < words.length - 1 ? particle : words.length - 1;
  return { given: words.slice(0, cut).join(" "), surname: words.slice(Math.max(0, cut)).join(" ") };
}

function official(said: string): JudgeReading {
  const office = (OFFICE.exec(said)?.[0] ?? "").trim();
  return { state: "official", said, office, name: said.slice(office.length).replace(/^[\s,:-]+/, "") };
}

function unclear(said: string, finding: ImportFindingCode): JudgeResult {
  return { judge: { state: "unclear", said }, finding };
}
