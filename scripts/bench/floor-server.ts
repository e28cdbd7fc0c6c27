import { createServer } from "node:http";
import { openFloor } from "./floor-questions.ts";

/** Bare `node:http` over the floor's statements: `node floor-server.ts FILE` prints its port. `GET /list?lead=3&stage=filed`. */
const [file = ""] = process.argv.slice(2);
const floor = openFloor(file);

const server = createServer((request, response) => {
  const { pathname, searchParams } = new URL(request.url ?? "/", "http://localhost");
  const answer = Object.entries(floor).find(([name]) => pathname === `/${name}`)?.[1];
  if (answer === undefined) {
    response.writeHead(404).end();
    return;
  }
  const body = JSON.stringify(answer(searchParams));
  response.writeHead(200, { "content-type": "application/json", "content-length": Buffer.byteLength(body) }).end(body);
});
// A connection waits here while the other side is timed.
server.keepAliveTimeout = 600_000;
server.listen(0, "localhost", () => {
  const address = server.address();
  process.stdout.write(`PORT ${String(typeof address === "object" && address !== null ? address.port : 0)}\n`);
});
