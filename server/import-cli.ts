import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** Least Node-API of the database driver; below it the driver would end the process without a word (see main.ts). */
const LEAST_NODE_API = 10;

if (!(Number(process.versions["napi"]) >= LEAST_NODE_API)) {
  process.stderr.write(
    `Great Writ needs Node.js 22.14 or newer, and this is ${process.version}. Run npm run import, which brings its own.\n`,
  );
  process.exit(1);
}
const { runImport } = await import("./imports/cli.ts");
const root = join(fileURLToPath(new URL(".", import.meta.url)), "..");
const assets = { migrations: join(root, "db", "migrations"), reference: join(root, "db", "reference") };
process.exitCode = runImport(process.argv.slice(2), assets, {
  say: (line) => process.stdout.write(`${line}\n`),
  complain: (line) => process.stderr.write(`${line}\n`),
});
