import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { projectFiles, readSources } from "../house/files.ts";
import { ROOT } from "../processes.ts";
import { citedPathFindings } from "./cited-paths.ts";
import { glossaryFindings } from "./glossary.ts";
import { loadWords } from "./load-words.ts";
import { promiseFindings } from "./promises.ts";

const exists = (path: string) => existsSync(join(ROOT, path));
const read = (path: string) => (exists(path) ? readFileSync(join(ROOT, path), "utf8") : undefined);

/** Documents are tested like code: what they cite exists, every word has its entry, every promise its test. */
const paths = projectFiles(ROOT);
const { lists, verbs } = await loadWords(paths);
const markdown = readSources(
  ROOT,
  paths.filter((path) => path.endsWith(".md")),
);
const wrong = [
  ...markdown.flatMap(({ path, text }) => citedPathFindings(path, text, exists)),
  ...glossaryFindings(read("docs/glossary.md") ?? "", lists, verbs),
  ...promiseFindings(read("docs/promises.md") ?? "- docs/promises.md does not exist", read),
];
console.log(
  [`${String(lists.length)} code lists, ${String(verbs.length)} verbs, ${String(markdown.length)} documents`, ...wrong].join("\n"),
);
process.exit(wrong.length === 0 ? 0 : 1);
