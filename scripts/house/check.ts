import { ROOT } from "../processes.ts";
import { houseFindings } from "./checks.ts";
import { countHouse, judgeCounts } from "./counts.ts";
import { frozenFindings } from "./frozen.ts";
import { projectFiles, readSources } from "./files.ts";

/** What no lint rule sees: words, paths, colors in style sheets, files that are never run, and the counts that may only fall. */
const files = readSources(ROOT, projectFiles(ROOT));
const { line, findings } = judgeCounts(countHouse(files));
const wrong = [...houseFindings(files), ...frozenFindings(files), ...findings];
console.log([line, ...wrong].join("\n"));
process.exit(wrong.length === 0 ? 0 : 1);
