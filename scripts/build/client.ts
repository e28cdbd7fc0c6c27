import { existsSync } from "node:fs";
import { join } from "node:path";
import { build } from "vite";
import { compressFolder } from "./compress.ts";

/** Builds dist/client as vite.config.ts says, then compresses it. */
export async function buildClient(root: string): Promise<void> {
  await build({ configFile: join(root, "vite.config.ts"), logLevel: "warn" });
  const out = join(root, "dist", "client");
  if (!existsSync(join(out, "index.html")))
    throw new Error("The client build wrote no dist/client/index.html: vite.config.ts has to build into dist/client.");
  await compressFolder(out);
}
