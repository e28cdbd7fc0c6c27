import { mkdtempSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { closeServer, expect, freePort, RunningServer, test } from "./office.ts";

/** What a start that must fail says, in one sentence. */
async function refusalOf(server: RunningServer): Promise<string> {
  const error: unknown = await server.start().then(
    () => new Error("The server started."),
    (reason: unknown) => reason,
  );
  return error instanceof Error ? error.message : "";
}

function folder(): string {
  return mkdtempSync(join(tmpdir(), "great-writ-start-"));
}

test("a second server on the same data is kept off, also after the first was killed", async ({ bare }) => {
  const second = new RunningServer(await freePort(), bare.folder);
  expect(await refusalOf(second)).toContain("Another Great Writ server is already using");
  await bare.stop("SIGKILL");
  await second.start();
  expect(await second.stop()).toBe(0);
});

test("a taken port is said in one sentence with what to do", async () => {
  const port = await freePort();
  const other = createServer();
  await new Promise<void>((resolve) => other.listen(port, "localhost", resolve));
  const data = folder();
  expect(await refusalOf(new RunningServer(port, data))).toContain(`The port ${String(port)} is taken by another program.`);
  other.close();
  rmSync(data, { recursive: true });
});

test("a missing database is never replaced by an empty one", async ({ bare }) => {
  await bare.stop();
  renameSync(join(bare.folder, "case.db"), join(bare.folder, "case.elsewhere"));
  expect(await refusalOf(bare)).toContain("case.db is missing");
  expect(readdirSync(bare.folder)).not.toContain("case.db");
});

test("a missing key is said, and nothing is made in its place", async ({ bare }) => {
  await bare.stop();
  rmSync(join(bare.folder, "key"));
  expect(await refusalOf(bare)).toContain("without it the records cannot be read");
  expect(readdirSync(bare.folder)).not.toContain("key");
});

test("a data folder that cannot be made is said in one sentence", async () => {
  const data = folder();
  const file = join(data, "a-file");
  writeFileSync(file, "");
  expect(await refusalOf(new RunningServer(await freePort(), join(file, "data")))).toContain("could not be made");
  rmSync(data, { recursive: true });
});

test("the second start finds everything done and keeps the first account", async ({ bare }) => {
  const token = bare.setupToken;
  await bare.api()("accounts.useSetupLink", {
    token,
    name: "Ruth Abenov",
    email: "ruth@office.example",
    password: "four warm paper lanterns",
  });
  expect(await bare.stop()).toBe(0);
  await bare.start();
  expect(bare.said).not.toContain("/setup/");
  await expect(bare.signIn("ruth@office.example")).resolves.toContain("great-writ.session_token=");
});

test("the clock can be moved in tests and the demo only", async () => {
  const data = folder();
  const server = new RunningServer(await freePort(), data, { GREATWRIT_TEST: "", GREATWRIT_CLOCK: "2020-07-15T12:00:00Z" });
  expect(await refusalOf(server)).toMatch(/GREATWRIT_CLOCK|GREATWRIT_TEST/);
  await closeServer(server);
});
