import { createHash } from "node:crypto";
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { readMigrations } from "../../db/migrate.ts";
import { FILES, MIGRATIONS, RELEASED, type Snapshot, SNAPSHOT_KEY } from "../../db/testing/released.ts";
import { addDemoPeople } from "../accounts/demo-accounts.ts";
import { assemble } from "../core/assemble.ts";
import { handClock } from "../core/clock.ts";
import { type Connections, openFolder } from "../core/data-folder.ts";
import { inlineJobs } from "../core/jobs.ts";
import { deriveKeys } from "../core/keys.ts";
import { JOB_BODIES } from "../jobs.ts";
import { makeReactions } from "../reactions.ts";
import { fillReleased, RELEASED_AT } from "./released-office.ts";

/** Makes `db/testing/released/NNN`: what an office of this version leaves to the next. A snapshot is made once and never again. */
const [version = ""] = process.argv.slice(2);
const target = join(RELEASED, version);
const REFERENCE = fileURLToPath(new URL("../../db/reference/", import.meta.url));

if (!/^\d{3}$/.test(version)) refuse("Name the version as three digits: 002 after 001.");
if (existsSync(target)) refuse(`The snapshot ${version} is there already, and a released version never changes. Name the next one.`);
const folder = mkdtempSync(join(tmpdir(), "great-writ-making-"));
try {
  await make(folder);
  mkdirSync(target, { recursive: true });
  for (const name of FILES) copyFileSync(join(folder, `${name}.db`), join(target, `${name}.db`));
  writeFileSync(join(target, "released.json"), `${JSON.stringify(described(), null, 2)}\n`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function refuse(says: string): never {
  process.stderr.write(`${says}\n`);
  process.exit(1);
}

async function make(at: string): Promise<void> {
  writeFileSync(join(at, "key"), SNAPSHOT_KEY, { mode: 0o600 });
  for (const name of FILES) writeFileSync(join(at, `${name}.db`), "");
  const { connections, keys } = openFolder(at, { migrations: MIGRATIONS, reference: REFERENCE });
  const clock = handClock(RELEASED_AT);
  const office = assemble({
    ...{ connections, keys, clock, reactions: makeReactions(), blobFolder: join(at, "blobs"), origin: "", demo: true },
    jobs: (self) => inlineJobs(self, JOB_BODIES),
  });
  await fillReleased(office, await addDemoPeople(office));
  leaveOutReference(connections);
  for (const name of FILES) {
    connections[name].pragma("wal_checkpoint(TRUNCATE)");
    connections[name].exec("VACUUM");
    connections[name].pragma("wal_checkpoint(TRUNCATE)");
    connections[name].close();
  }
}

/** Reference facts that nothing points at are left out, to keep the file small; the next start loads them again. */
function leaveOutReference({ case: db }: Connections): void {
  const used = "SELECT facility_n FROM placements WHERE facility_n IS NOT NULL UNION SELECT facility_n FROM court_overrides";
  const petitioned =
    "SELECT believed_facility_n FROM petitioners WHERE believed_facility_n IS NOT NULL UNION SELECT facility_n FROM respondents WHERE facility_n IS NOT NULL";
  db.exec(`DELETE FROM facility_aliases WHERE facility_n NOT IN (${used} UNION ${petitioned});
    DELETE FROM facilities WHERE n NOT IN (${used} UNION ${petitioned} UNION SELECT facility_n FROM facility_queue WHERE facility_n IS NOT NULL);
    DELETE FROM counties WHERE fips NOT IN (SELECT county_fips FROM facilities WHERE county_fips IS NOT NULL);
    DELETE FROM reference_versions;`);
}

function described(): Snapshot {
  const { accounts, case: caseKey, publish } = deriveKeys(Buffer.from(SNAPSHOT_KEY, "hex"));
  const hashes = (name: string) =>
    Object.fromEntries(readMigrations(join(MIGRATIONS, name)).map((one) => [one.name, createHash("sha256").update(one.sql).digest("hex")]));
  return {
    released: version,
    keys: { accounts, case: caseKey, publish },
    migrations: { accounts: hashes("accounts"), case: hashes("case"), publish: hashes("publish") },
  };
}
