import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { buildClient } from "./client.ts";
import { hashOf } from "./inputs.ts";
import { buildServer } from "./server.ts";

export type Part = {
  readonly name: string;
  /** Files and folders the part is made from, relative to the root. */
  readonly inputs: readonly string[];
  /** A file that is there when the part is. */
  readonly proof: string;
  readonly make: (root: string) => Promise<void>;
};

export const SERVER: Part = {
  name: "server",
  inputs: ["server", "db", "shared", "scripts/build", "package-lock.json"],
  proof: "dist/server/main.js",
  make: buildServer,
};
export const CLIENT: Part = {
  name: "client",
  inputs: ["client", "shared", "scripts/build", "vite.config.ts", "package-lock.json"],
  proof: "dist/client/index.html",
  make: buildClient,
};

function noted(root: string): Record<string, string> {
  const file = join(root, "dist", ".built.json");
  if (!existsSync(file)) return {};
  try {
    // guarantee: this file is written below and nowhere else; a broken one is read as empty.
    return JSON.parse(readFileSync(file, "utf8")) as Record<string, string>;
  } catch {
    return {};
  }
}

function note(root: string, hashes: Record<string, string>): void {
  mkdirSync(join(root, "dist"), { recursive: true });
  writeFileSync(join(root, "dist", ".built.json"), JSON.stringify(hashes, null, 2) + "\n");
}

/**
 * Builds the parts whose inputs changed since they were last built, and says what it does and what it skips.
 * The note of a part is taken away before its build begins, so an interrupted build is done again.
 */
export async function buildStale(root: string, parts: readonly Part[], say: (line: string) => void): Promise<void> {
  for (const { name, inputs, proof, make } of parts) {
    const { [name]: before, ...others } = noted(root);
    const hash = hashOf(root, inputs);
    if (before === hash && existsSync(join(root, proof))) {
      say(`The ${name} is built already.`);
      continue;
    }
    say(`Building the ${name} …`);
    const began = performance.now();
    note(root, others);
    await make(root);
    note(root, { ...others, [name]: hash });
    say(`Built the ${name} in ${((performance.now() - began) / 1000).toFixed(1)} s.`);
  }
}
