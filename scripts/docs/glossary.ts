export type List = { readonly list: string; readonly codes: readonly string[]; readonly labels?: Readonly<Record<string, string>> };

/** True for what `codeList()` of shared/kernel/codes.ts makes. */
function isList(value: unknown): value is List {
  return (
    typeof value === "object" &&
    value !== null &&
    "list" in value &&
    typeof value.list === "string" &&
    "codes" in value &&
    Array.isArray(value.codes)
  );
}

/** The code lists among a module's exports. */
export function listsIn(module: Readonly<Record<string, unknown>>): List[] {
  return Object.values(module).filter(isList);
}

/** Verbs are named `subject.doWhat`; they are exported as lists or as the keys of tables. */
export function verbsIn(module: Readonly<Record<string, unknown>>): string[] {
  const names = Object.values(module).flatMap((value): unknown[] => {
    if (Array.isArray(value)) return value;
    return typeof value === "object" && value !== null ? Object.keys(value) : [];
  });
  const verbs = names.filter((name): name is string => typeof name === "string" && /^[a-z][a-zA-Z]*\.[a-z][a-zA-Z]*$/.test(name));
  return [...new Set(verbs)];
}

/** The glossary by heading: the names in backticks of a heading → the names in backticks below it. */
function sections(glossary: string): { heading: string; names: Set<string> }[] {
  const names = (text: string) => new Set(Array.from(text.matchAll(/`([^`]+)`/g), ([, name]) => name ?? ""));
  return glossary.split(/^(?=#{1,6} )/m).map((section) => ({ heading: section.split("\n")[0] ?? "", names: names(section) }));
}

/** Every code stands in backticks in a section whose heading names its list in backticks; every verb stands in backticks anywhere. */
export function glossaryFindings(glossary: string, lists: readonly List[], verbs: readonly string[]): string[] {
  const parts = sections(glossary);
  const missing = lists.flatMap(({ list, codes }) => {
    const own = parts.filter(({ heading }) => heading.includes(`\`${list}\``));
    if (own.length === 0) return [`docs/glossary.md has no heading for the list \`${list}\`.`];
    const gone = codes.filter((code) => !own.some(({ names }) => names.has(code)));
    return gone.map((code) => `docs/glossary.md has no entry for \`${code}\` under \`${list}\`.`);
  });
  const silent = verbs.filter((verb) => !parts.some(({ names }) => names.has(verb)));
  return [...missing, ...silent.map((verb) => `docs/glossary.md has no entry for the verb \`${verb}\`.`)];
}

const [VERBS_BEGIN, VERBS_END] = ["<!-- verbs: printed by scripts/docs/print-codes.ts -->", "<!-- end of verbs -->"];

/** The glossary with the table of verbs between its two marks. */
export function withPrintedVerbs(glossary: string, verbs: Readonly<Record<string, string>>): string {
  const rows = Object.entries(verbs).map(([verb, phrase]) => `| \`${verb}\` | ${phrase} |`);
  const [from, to] = [glossary.indexOf(VERBS_BEGIN), glossary.indexOf(VERBS_END)];
  if (from < 0 || to < from) return glossary;
  const table = ["| verb | in the history |", "| --- | --- |", ...rows].join("\n");
  return `${glossary.slice(0, from)}${VERBS_BEGIN}\n\n${table}\n\n${glossary.slice(to)}`;
}

const [BEGIN, END] = ["<!-- codes: printed by scripts/docs/print-codes.ts -->", "<!-- end of codes -->"];

/** The glossary with a table per list between its two marks (at the end, where there are none yet). */
export function withPrintedCodes(glossary: string, lists: readonly List[]): string {
  const tables = lists.map(({ list, codes, labels }) => {
    const rows = codes.map((code) => `| \`${code}\` | ${labels?.[code] ?? ""} |`);
    return [`### \`${list}\``, "", "| code | on screen |", "| --- | --- |", ...rows, ""].join("\n");
  });
  const printed = [BEGIN, "", ...tables, END].join("\n");
  const [from, to] = [glossary.indexOf(BEGIN), glossary.indexOf(END)];
  if (from < 0 || to < from) return `${glossary.trimEnd()}\n\n## Codes\n\n${printed}\n`;
  return glossary.slice(0, from) + printed + glossary.slice(to + END.length);
}
