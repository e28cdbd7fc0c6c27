import { build } from "esbuild";
import { cpSync, existsSync, mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { NATIVE, strayImports } from "./bundle-imports.ts";

/** Programs of the built server: name in dist/server → source. `main` loads the rest only after it has checked the runtime. */
export const ENTRIES = { main: "server/main.ts", "job-worker": "server/job-worker.ts", "import-cli": "server/import-cli.ts" } as const;

/** Packages written for CommonJS ask for `require`; in a bundle of modules it has to be made. */
const REQUIRE = `import { createRequire as makeRequire } from "node:module"; const require = makeRequire(import.meta.url);`;

/** Builds dist/server beside the facts it reads (dist/db/migrations, dist/db/reference). Throws when the bundle would load other packages. */
export async function buildServer(root: string): Promise<void> {
  const entries = Object.entries(ENTRIES).filter(([name, source]) => name === "main" || existsSync(join(root, source)));
  const out = join(root, "dist", "server");
  rmSync(out, { recursive: true, force: true });
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: Object.fromEntries(entries),
    outdir: "dist/server",
    bundle: true,
    splitting: true,
    format: "esm",
    platform: "node",
    target: "node22",
    external: [NATIVE],
    alias: { "@opentelemetry/api": "./scripts/build/no-telemetry.ts" },
    banner: { js: REQUIRE },
    sourcemap: "linked",
    sourcesContent: false,
    legalComments: "none",
    metafile: true,
    logLevel: "warning",
  });
  const stray = strayImports(metafile);
  if (stray.length > 0) {
    rmSync(out, { recursive: true, force: true });
    throw new Error(stray.join("\n"));
  }
  for (const folder of ["migrations", "reference"]) copyFacts(root, folder);
}

function copyFacts(root: string, folder: string): void {
  const [from, to] = [join(root, "db", folder), join(root, "dist", "db", folder)];
  rmSync(to, { recursive: true, force: true });
  mkdirSync(to, { recursive: true });
  if (existsSync(from)) cpSync(from, to, { recursive: true, filter: (path) => !path.endsWith(".test.ts") });
}
