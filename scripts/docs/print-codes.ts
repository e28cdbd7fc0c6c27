import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { VERBS } from "../../shared/access/verbs.ts";
import { projectFiles } from "../house/files.ts";
import { ROOT } from "../processes.ts";
import { withPrintedCodes, withPrintedVerbs } from "./glossary.ts";
import { loadWords } from "./load-words.ts";

/** Writes the tables of verbs and codes into docs/glossary.md, between their marks; the words around them are written by people. */
const file = join(ROOT, "docs", "glossary.md");
const { lists } = await loadWords(projectFiles(ROOT));
const glossary = existsSync(file) ? readFileSync(file, "utf8") : "# Glossary\n";
writeFileSync(file, withPrintedCodes(withPrintedVerbs(glossary, VERBS), lists));
