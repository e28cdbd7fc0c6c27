import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { afterEach, describe, expect, test } from "vitest";
import { ROOT } from "../processes.ts";
import { buildStale, type Part } from "./build.ts";
import { strayImports } from "./bundle-imports.ts";
import { compressFolder } from "./compress.ts";
import { buildServer } from "./server.ts";

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

function folderWith(files: Readonly<Record<string, string>>): string {
  const root = mkdtempSync(join(tmpdir(), "great-writ-"));
  folders.push(root);
  symlinkSync(join(ROOT, "node_modules"), join(root, "node_modules"), "dir");
  for (const [path, text] of Object.entries(files)) write(root, path, text);
  return root;
}

function write(root: string, path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}

describe("what is stale is built, and nothing else", () => {
  function office(more: Partial<Part> = {}) {
    const root = folderWith({ "src/a.ts": "1", "src/a.test.ts": "1", "src/deep/b.ts": "2" });
    let made = 0;
    const make = () => {
      made += 1;
      write(root, "dist/part.js", "built");
      return Promise.resolve();
    };
    const part: Part = { name: "part", inputs: ["src", "absent"], proof: "dist/part.js", make, ...more };
    const said: string[] = [];
    return { root, said, made: () => made, build: () => buildStale(root, [part], (line) => said.push(line)) };
  }

  test("the second time everything is skipped, and it says so", async () => {
    const { build, made, said } = office();
    await build();
    await build();
    expect(made()).toBe(1);
    expect(said.at(-1)).toBe("The part is built already.");
  });

  test.each([
    ["an input changed", "src/deep/b.ts", 2],
    ["an input is new", "src/c.ts", 2],
    ["a test changed", "src/a.test.ts", 1],
  ])("after %s", async (_, path, times) => {
    const { root, build, made } = office();
    await build();
    write(root, path, "changed");
    await build();
    expect(made()).toBe(times);
  });

  test("what was built is gone", async () => {
    const { root, build, made } = office();
    await build();
    rmSync(join(root, "dist/part.js"));
    await build();
    expect(made()).toBe(2);
  });

  test("a build that broke off is done again, and a broken note is no hindrance", async () => {
    let breaks = false;
    const { root, build } = office({ make: () => (breaks ? Promise.reject(new Error("out of disk")) : Promise.resolve()) });
    write(root, "dist/part.js", "built before");
    await build();
    write(root, "src/a.ts", "changed");
    breaks = true;
    await expect(build()).rejects.toThrow("out of disk");
    write(root, "src/a.ts", "1");
    await expect(build()).rejects.toThrow("out of disk");
    write(root, "dist/.built.json", "{ half");
    await expect(build()).rejects.toThrow("out of disk");
  });
});

describe("the built server", () => {
  const main = `import Database from "better-sqlite3";
import { z } from "zod";
import { readFileSync } from "node:fs";
console.log(typeof Database, z.string().parse("bundled"), typeof readFileSync);
export const later = () => import("./later.ts");
`;
  const files = {
    "server/main.ts": main,
    "server/later.ts": "export const a = 1;\n",
    "db/migrations/0001.sql": "-- one",
    "db/reference/courts.csv": "a,b",
  };

  test("stands on Node and the native driver alone, beside the facts it reads", async () => {
    const root = folderWith(files);
    await buildServer(root);
    const text = readFileSync(join(root, "dist/server/main.js"), "utf8");
    expect(text).toContain(`from "better-sqlite3"`);
    expect(text).not.toContain(`from "zod"`);
    for (const path of ["dist/db/migrations/0001.sql", "dist/db/reference/courts.csv"]) expect(existsSync(join(root, path))).toBe(true);
  });

  test("is refused when it would load another package", async () => {
    const root = folderWith({ ...files, "server/later.ts": `try { require("some-optional-package"); } catch {}\nexport const a = 1;\n` });
    await expect(buildServer(root)).rejects.toThrow("imports some-optional-package at run time");
    expect(existsSync(join(root, "dist/server/main.js"))).toBe(false);
  });

  test.each([
    ["node:fs", []],
    ["fs/promises", []],
    ["better-sqlite3", []],
    [
      "fastify",
      [
        "dist/server/main.js imports fastify at run time. The built server may load only Node's own modules and better-sqlite3: bundle fastify, or do without it.",
      ],
    ],
  ])("may it load %s?", (path, findings) => {
    const output = { bytes: 1, inputs: {}, exports: [], imports: [{ path, kind: "import-statement", external: true }] } as const;
    expect(strayImports({ outputs: { "dist/server/main.js": { ...output, exports: [], imports: [...output.imports] } } })).toEqual(
      findings,
    );
  });
});

test("text files of the client are compressed twice; small ones, pages and pictures are not", async () => {
  const text = "const a = 1;\n".repeat(200);
  const root = folderWith({ "c/a.js": text, "c/deep/b.css": text, "c/small.js": "1", "c/index.html": text, "c/p.png": text });
  expect(await compressFolder(join(root, "c"))).toBe(2);
  expect(brotliDecompressSync(readFileSync(join(root, "c/a.js.br"))).toString()).toBe(text);
  expect(gunzipSync(readFileSync(join(root, "c/deep/b.css.gz"))).toString()).toBe(text);
  for (const name of ["small.js.br", "index.html.br", "p.png.gz"]) expect(existsSync(join(root, "c", name))).toBe(false);
});
