import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { copyOfSnapshot, MIGRATIONS, releasedVersions, SNAPSHOT_KEY } from "../../db/testing/released.ts";
import { JOB_BODIES } from "../jobs.ts";
import { makeReactions } from "../reactions.ts";
import { callerOf } from "../router.ts";
import { rebuildSummaries } from "../statistics/keep-queries.ts";
import { ASSETS } from "../testing/office.ts";
import { RELEASED_AT } from "../testing/released-office.ts";
import { assemble } from "./assemble.ts";
import { verifyWholeChain } from "./audit.ts";
import { handClock } from "./clock.ts";
import { openFolder } from "./data-folder.ts";
import { inlineJobs } from "./jobs.ts";

/** The data folder of a released version, started by this one. */
function started(version: string) {
  const folder = copyOfSnapshot(version);
  writeFileSync(join(folder, "key"), SNAPSHOT_KEY, { mode: 0o600 });
  const { connections, keys, firstRun } = openFolder(folder, { ...ASSETS, migrations: MIGRATIONS });
  onTestFinished(() => {
    for (const db of Object.values(connections)) db.close();
    rmSync(folder, { recursive: true, force: true });
  });
  const office = assemble({
    ...{
      connections,
      keys,
      clock: handClock(RELEASED_AT),
      reactions: makeReactions(),
      blobFolder: join(folder, "blobs"),
      origin: "",
      demo: false,
    },
    jobs: (self) => inlineJobs(self, JOB_BODIES),
  });
  return { office, firstRun };
}

test.each(releasedVersions())(
  "an office of version %s starts: its chain holds, its totals are right, and its people find their cases",
  async (version) => {
    const { office, firstRun } = started(version);
    expect(firstRun).toBe(false);
    expect(verifyWholeChain(office)).toBeNull();
    const { sqlite } = office.caseFile;
    const kept = () =>
      ["fact_person_petition", "fact_episode", "summary_ends", "summary_petitions"].map((table) =>
        sqlite.prepare(`SELECT * FROM ${table} ORDER BY 1, 2, 3, 4`).all(),
      );
    const before = kept();
    rebuildSummaries(office);
    expect(kept()).toEqual(before);
    expect(sqlite.prepare("SELECT count(*) FROM counties").pluck().get()).toBeGreaterThan(3000);
    const person = office.accounts.sqlite
      .prepare<[], { personId: string; name: string }>(
        "SELECT p.id AS personId, u.name FROM people p JOIN user u ON u.id = p.id WHERE p.role = 'staff' ORDER BY u.name LIMIT 1",
      )
      .get();
    const actor = { personId: person?.personId ?? "", name: person?.name ?? "", role: "staff" as const, administrator: false };
    const api = callerOf({ office, actor, report: () => "TEST" });
    const { rows, total } = await api.proceedings.list({});
    expect(total).toBeGreaterThan(3);
    for (const { id } of rows) await expect(api.proceedings.page({ proceedingId: id })).resolves.toMatchObject({ id });
    const people = await api.clients.list({});
    expect(people.total).toBeGreaterThan(8);
    expect(JSON.stringify(people.rows)).not.toContain("Varga");
    for (const { id } of people.rows) await expect(api.custody.ofClient({ clientId: id })).resolves.toBeDefined();
  },
);
