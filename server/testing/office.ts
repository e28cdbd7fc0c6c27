import { fileURLToPath } from "node:url";
import { join } from "node:path";
import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { onTestFinished } from "vitest";
import { open } from "../../db/open.ts";
import { people, user } from "../../db/schema/accounts.ts";
import type { Actor, Role } from "../../shared/access/policy.ts";
import { assemble } from "../core/assemble.ts";
import { handClock } from "../core/clock.ts";
import { bringUpToDate, type Connections, DATABASES, type DatabaseName } from "../core/data-folder.ts";
import { inlineJobs } from "../core/jobs.ts";
import { deriveKeys } from "../core/keys.ts";
import { JOB_BODIES } from "../jobs.ts";
import type { Office } from "../core/office.ts";
import { makeReactions } from "../reactions.ts";
import { callerOf } from "../router.ts";
import { scope } from "../core/scope.ts";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const KEYS = deriveKeys(Buffer.alloc(32, 7));
export const ASSETS = { migrations: join(ROOT, "db/migrations"), reference: join(ROOT, "db/reference") };

let images: Readonly<Record<DatabaseName, Buffer>> | undefined;

/** The three files as they are right after the first start, made once per test process and copied for every test. */
function firstImages(): Readonly<Record<DatabaseName, Buffer>> {
  if (images) return images;
  const fresh = connectAll(() => ({}));
  bringUpToDate(fresh, ASSETS);
  images = { accounts: fresh.accounts.serialize(), case: fresh.case.serialize(), publish: fresh.publish.serialize() };
  for (const name of DATABASES) fresh[name].close();
  return images;
}

function connectAll(imageOf: (name: DatabaseName) => { image?: Buffer }): Connections {
  const connect = (name: DatabaseName) => open({ path: ":memory:", key: KEYS[name], create: true, ...imageOf(name) });
  return { accounts: connect("accounts"), case: connect("case"), publish: connect("publish") };
}

/**
 * A whole office in memory for one test, with real migrations and reference facts and nothing shared with any other test.
 * `as(role)` signs somebody in: `api` is the API as that person sees it.
 */
export function office({ now = "2026-11-24T15:00:00Z" }: { now?: string } = {}) {
  const start = firstImages();
  const connections = connectAll((name) => ({ image: start[name] }));
  const clock = handClock(Date.parse(now));
  const blobFolder = mkdtempSync(join(tmpdir(), "great-writ-test-"));
  const made = assemble({
    connections,
    keys: KEYS,
    clock,
    reactions: makeReactions(),
    blobFolder,
    origin: "http://localhost:4310",
    demo: false,
    jobs: (self) => inlineJobs(self, JOB_BODIES),
  });
  onTestFinished(() => {
    for (const name of DATABASES) connections[name].close();
    rmSync(blobFolder, { recursive: true, force: true });
  });
  const errors: unknown[] = [];
  const callAs = (actor: Actor | null) =>
    callerOf({
      office: made,
      actor,
      report: (error) => {
        errors.push(error);
        return "TEST";
      },
    });
  const as = (role: Role, options: { name?: string; administrator?: boolean } = {}) => {
    const actor = addPerson(made, { role, name: options.name ?? NAMES[role], administrator: options.administrator ?? false });
    return { api: callAs(actor), actor, ctx: { office: made, actor, scope: scope(actor) } };
  };
  return { office: made, clock, as, signedOut: callAs(null), errors, requestId: () => randomUUID() };
}

const NAMES: Readonly<Record<Role, string>> = {
  staff: "Mateo Lindqvist",
  supervisor: "Ruth Abenov",
  communications: "Daniela Froy",
  guest: "Leo Arkwright",
};
let counter = 0;

function addPerson(to: Office, person: { role: Role; name: string; administrator: boolean }): Actor {
  counter += 1;
  const id = `per_${String(counter).padStart(16, "0")}`;
  const at = new Date(0);
  to.accounts.orm
    .insert(user)
    .values({ id, name: person.name, email: `${id}@office.example`, createdAt: at, updatedAt: at })
    .run();
  to.accounts.orm.insert(people).values({ id, role: person.role, administrator: person.administrator }).run();
  return { personId: id, ...person };
}
