import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { lockFolder } from "../db/lock.ts";
import { makeSetupLink, needsSetup } from "./accounts/setup-link.ts";
import { verifyRecentChain } from "./core/audit.ts";
import { assemble } from "./core/assemble.ts";
import { movedClock, realClock, realNow } from "./core/clock.ts";
import { openFolder, prepared } from "./core/data-folder.ts";
import { readSettings, type Settings } from "./core/env.ts";
import { makeReport } from "./core/log.ts";
import { makeHttp } from "./core/http.ts";
import { threadJobs } from "./core/job-thread.ts";
import { Blobs } from "./documents/blobs.ts";
import { isNamed } from "./documents/queries.ts";
import { stopRecounting } from "./courts/recount.ts";
import { makeReactions } from "./reactions.ts";
import { countByTheseRules } from "./deadlines/recount-rules.ts";
import { startReminding } from "./reminders/clockwork.ts";
import { mountRoutes } from "./routes.ts";
import { appRouter } from "./router.ts";

/** Where this file lies tells where its neighbors are: dist/server when built, server when run from source. */
const HERE = fileURLToPath(new URL(".", import.meta.url));
const BUILT = HERE.includes(join("dist", "server"));
const ROOT = join(HERE, "..");
const ASSETS = { migrations: join(ROOT, "db", "migrations"), reference: join(ROOT, "db", "reference") };
const CLIENT = BUILT ? join(ROOT, "client") : null;

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** Starts the office on one port and stays until it is told to end. Each failure is one sentence and exit code 1. */
export async function serve(): Promise<void> {
  try {
    const settings = readSettings({ ...process.env, ...(process.argv.includes("--demo") ? { GREATWRIT_DEMO: "1" } : {}) });
    await run(settings);
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exit(1);
  }
}

async function run(settings: Settings): Promise<void> {
  const folder = settings.demo ? mkdtempSync(join(tmpdir(), "great-writ-demo-")) : settings.dataFolder;
  const lock = lockFolder(prepared(folder));
  const { connections, keys } = openFolder(folder, ASSETS);
  const clock = settings.clock === null ? realClock : movedClock(settings.clock);
  const origin = settings.url ?? `http://localhost:${settings.port}`;
  const office = assemble({
    connections,
    keys,
    clock,
    reactions: makeReactions(),
    blobFolder: join(folder, "blobs"),
    origin,
    demo: settings.demo,
    jobs: () => threadJobs({ worker: new URL(BUILT ? "./job-worker.js" : "./job-worker.ts", import.meta.url), folder, clock }),
  });
  verifyRecentChain(office);
  new Blobs(office.blobFolder, keys.blobs).sweep((hash) => isNamed(connections.case, hash), realNow());
  if (settings.demo) {
    say("Filling the demo office with invented people and cases …");
    const { fillDemo } = await import("./demo.ts");
    await fillDemo(office);
  }
  const reminding = startReminding(office);
  const app = await makeHttp({ office, router: appRouter, client: CLIENT, routes: mountRoutes });
  await listen(app, settings.port);
  countByTheseRules(office).catch(makeReport());
  const first = !settings.demo && needsSetup(office.accounts);
  const link = first ? `\nMake the first account here, once: ${origin}/setup/${makeSetupLink(office.accounts, null)}` : "";
  say(`Great Writ is ready at ${origin}${link}`);
  endCleanly(async () => {
    await app.close();
    await reminding.stop();
    await stopRecounting(office);
    await office.jobs.close();
    for (const connection of Object.values(connections)) connection.close();
    lock.release();
    if (settings.demo) rmSync(folder, { recursive: true, force: true });
  });
}

async function listen(app: Awaited<ReturnType<typeof makeHttp>>, port: number): Promise<void> {
  try {
    await app.listen({ port, host: "localhost" });
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : null;
    if (code === "EADDRINUSE")
      throw new Error(
        `The port ${port} is taken by another program. Stop that one, or start this one with another PORT, for example PORT=${port + 1} npm start.`,
      );
    if (code === "EACCES") throw new Error(`This account may not listen on port ${port}. Choose a PORT above 1023.`);
    throw error;
  }
}

/** Ctrl-C and SIGTERM: accepted requests finish, files close, exit 0. A second signal ends at once. */
function endCleanly(close: () => Promise<void>): void {
  let ending = false;
  const end = () => {
    if (ending) process.exit(1);
    ending = true;
    close().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  process.on("SIGINT", end);
  process.on("SIGTERM", end);
}
