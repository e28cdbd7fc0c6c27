import { isBuiltin } from "node:module";
import type { Metafile } from "esbuild";

/** The one package that stays outside the bundle, because it is native. */
export const NATIVE = "better-sqlite3";

/** What the built server would load from node_modules at run time, beyond what it may: one sentence per import. */
export function strayImports(meta: Pick<Metafile, "outputs">): string[] {
  return Object.entries(meta.outputs).flatMap(([file, output]) =>
    output.imports
      .filter((imported) => imported.external && imported.path !== NATIVE && !isBuiltin(imported.path))
      .map(
        ({ path }) =>
          `${file} imports ${path} at run time. The built server may load only Node's own modules and ${NATIVE}: bundle ${path}, or do without it.`,
      ),
  );
}
