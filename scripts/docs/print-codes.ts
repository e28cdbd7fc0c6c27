import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { projectFiles } from "../house/files.ts";
import { ROOT } from "../processes.ts";
import { withPrintedCodes } from "./glossary.ts";
import { loadWords } from "./load-words.ts";

/** Writes the tables of codes into docs/glossary.md, between its two marks; the words around them are written by people. */
const file = join(ROOT, "docs", "glossary.md");
const { lists } = await loadWords(projectFiles(ROOT));
writeFileSync(file, withPrintedCodes(existsSync(file) ? readFileSync(file, "utf8") : "# Glossary\n", lists));
