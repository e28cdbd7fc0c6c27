import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { ROOT } from "../processes.ts";

const CONFIG = [
  "package.json",
  "tsconfig.base.json",
  "tsconfig.json",
  "client/tsconfig.json",
  "eslint.config.js",
  ".dependency-cruiser.js",
  "scripts/lint-rules",
];

/** A small project with the real configuration and invented files, to prove that the configuration refuses what it should. */
export function sampleTree(files: Readonly<Record<string, string>>): { root: string; remove: () => void } {
  const root = mkdtempSync(join(tmpdir(), "great-writ-"));
  for (const path of CONFIG) cpSync(join(ROOT, path), join(root, path), { recursive: true });
  symlinkSync(join(ROOT, "node_modules"), join(root, "node_modules"), "dir");
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  const remove = () => {
    rmSync(root, { recursive: true, force: true });
  };
  return { root, remove };
}
