import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** One text file of the project, its path relative to the root. */
export type SourceFile = { readonly path: string; readonly text: string };

const BINARY = /\.(png|jpg|jpeg|gif|webp|ico|woff2?|pdf|xlsx|docx|db|br|gz)$/;

/** What is tracked, or will be: every file git knows or would add. */
export function projectFiles(root: string): string[] {
  const listed = execFileSync("git", ["ls-files", "--cached", "--others", "--exclude-standard", "-z"], {
    cwd: root,
    encoding: "utf8",
    maxBuffer: 1e8,
  });
  return listed.split("\0").filter((path) => path !== "" && existsSync(join(root, path)));
}

export function readSources(root: string, paths: readonly string[]): SourceFile[] {
  return paths.filter((path) => !BINARY.test(path)).map((path) => ({ path, text: readFileSync(join(root, path), "utf8") }));
}
