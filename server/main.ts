/** Least Node-API of the database driver; below it the driver would end the process without a word. */
const LEAST_NODE_API = 10;

const found = Number(process.versions["napi"]);
if (!(found >= LEAST_NODE_API)) {
  process.stderr.write(
    `Great Writ needs Node.js 22.14 or newer to run its server, and this is ${process.version}. Start it with npm start, which brings its own.\n`,
  );
  process.exit(1);
}
const { serve } = await import("./serve.ts");
await serve();
export {};
