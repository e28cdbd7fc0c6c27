import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { expect, onTestFinished, test } from "vitest";
import { session, setupLinks } from "../../db/schema/accounts.ts";
import type { Role } from "../../shared/access/policy.ts";
import { makeHttp } from "../core/http.ts";
import { appRouter } from "../router.ts";
import { mountRoutes } from "../routes.ts";
import { office } from "../testing/office.ts";
import { addDemoPeople, demoAccounts } from "./demo-accounts.ts";
import { makeSetupLink } from "./setup-link.ts";

const ORIGIN = "http://localhost:4310";
const PASSWORD = "four warm paper lanterns";
const ONLY_ADMINISTRATORS = "Only an administrator can do this. Ask the person who set up your account.";

/** Passwords are hashed at full cost here, several times in a test. */
const SLOW = { timeout: 40_000 };

function withAdministrator() {
  const made = office();
  const administrator = made.as("supervisor", { name: "Ruth Abenov", administrator: true });
  const invite = (over: { name?: string; email?: string; role?: Role; administrator?: boolean } = {}) =>
    administrator.api.accounts.invite({
      requestId: randomUUID(),
      name: "Jonas Ekwueme",
      email: "jonas@office.example",
      role: "staff",
      administrator: false,
      ...over,
    });
  const personNamed = async (name: string) => {
    const person = (await administrator.api.accounts.people({})).find((one) => one.name === name);
    if (!person) throw new Error(`Nobody is called ${name}.`);
    return person;
  };
  const accept = (link: string, over: { email?: string; password?: string; name?: string } = {}) =>
    made.signedOut.accounts.useSetupLink({
      token: tokenOf(link),
      name: "Jonas Ekwueme",
      email: "jonas@office.example",
      password: PASSWORD,
      ...over,
    });
  return { ...made, administrator, invite, personNamed, accept };
}

function tokenOf(link: string): string {
  return link.slice(link.lastIndexOf("/") + 1);
}

async function signedIn(made: ReturnType<typeof withAdministrator>, email: string) {
  const app = await makeHttp({ office: made.office, router: appRouter, client: null, routes: mountRoutes });
  onTestFinished(() => app.close());
  const headers = { host: "localhost:4310", origin: ORIGIN, "content-type": "application/json" };
  const post = (url: string, body: unknown, cookie = "") =>
    app.inject({ method: "POST", url, headers: { ...headers, cookie }, payload: JSON.stringify(body) });
  const answer = await post("/api/auth/sign-in/email", { email, password: PASSWORD });
  const cookie = String(answer.headers["set-cookie"]).split(";")[0] ?? "";
  return { status: answer.statusCode, ask: () => post("/api/trpc/accounts.colleagues", {}, cookie) };
}

test("somebody who was invited and used the link works with the role that was given", SLOW, async () => {
  const made = withAdministrator();
  const { link } = await made.invite();
  expect(link).toMatch(/^http:\/\/localhost:4310\/setup\/[A-Za-z0-9_-]{20,}$/);
  expect(await made.signedOut.accounts.setupLink({ token: tokenOf(link) })).toEqual({
    kind: "invitation",
    name: "Jonas Ekwueme",
    email: "jonas@office.example",
  });
  expect(await made.personNamed("Jonas Ekwueme")).toMatchObject({ role: "staff", active: false, disabled: false });
  expect(await made.accept(link)).toEqual({ email: "jonas@office.example" });
  expect(await made.personNamed("Jonas Ekwueme")).toMatchObject({ role: "staff", active: true });
  const { status, ask } = await signedIn(made, "jonas@office.example");
  expect([status, (await ask()).statusCode]).toEqual([200, 200]);
});

test.each(["staff", "supervisor", "communications"] as const)("a %s without the administrator’s flag changes no account", async (role) => {
  const made = withAdministrator();
  const { api } = made.as(role, { name: "Not Administrator" });
  const jonas = { requestId: randomUUID(), name: "A B", email: "a@b.example", role: "staff" as const, administrator: true };
  await expect(api.accounts.invite(jonas)).rejects.toThrow(ONLY_ADMINISTRATORS);
  await expect(api.accounts.people({})).rejects.toThrow(ONLY_ADMINISTRATORS);
  await expect(api.accounts.about({})).rejects.toThrow(ONLY_ADMINISTRATORS);
  await expect(api.accounts.changeOffice({ requestId: randomUUID(), name: "Ours", zone: "America/Denver" })).rejects.toThrow(
    ONLY_ADMINISTRATORS,
  );
});

test.each([
  ["taking the flag", { administrator: false, disabled: false }],
  ["closing the account", { administrator: true, disabled: true }],
])("%s of the last administrator is refused", async (_, change) => {
  const made = withAdministrator();
  const ruth = await made.personNamed("Ruth Abenov");
  const { id: personId, version: expects, role, title } = ruth;
  const input = { requestId: randomUUID(), personId, expects, role, title, ...change };
  await expect(made.administrator.api.accounts.changePerson(input)).rejects.toThrow(
    "This is the only administrator. Make somebody else administrator first.",
  );
  expect(await made.personNamed("Ruth Abenov")).toEqual(ruth);
  made.as("staff", { name: "Second", administrator: true });
  await made.administrator.api.accounts.changePerson({ ...input, requestId: randomUUID() });
  expect(await made.personNamed("Ruth Abenov")).toMatchObject(change);
});

test("an administrator whose account is closed does not count as another one", async () => {
  const made = withAdministrator();
  made.as("staff", { name: "Second", administrator: true });
  const set = async (name: string, change: { administrator: boolean; disabled: boolean }) => {
    const { id: personId, version: expects, role, title } = await made.personNamed(name);
    return made.administrator.api.accounts.changePerson({ requestId: randomUUID(), personId, expects, role, title, ...change });
  };
  await set("Second", { administrator: true, disabled: true });
  await expect(set("Ruth Abenov", { administrator: false, disabled: false })).rejects.toThrow("This is the only administrator.");
});

test("closing an account ends its sessions and its open links", SLOW, async () => {
  const made = withAdministrator();
  const { link, personId } = await made.invite();
  await made.accept(link);
  const { ask } = await signedIn(made, "jonas@office.example");
  const again = await made.administrator.api.accounts.renewLink({ requestId: randomUUID(), personId });
  const { version: expects, role, title, administrator } = await made.personNamed("Jonas Ekwueme");
  const close = { requestId: randomUUID(), personId, expects, role, title, administrator, disabled: true };
  await made.administrator.api.accounts.changePerson(close);
  expect((await ask()).statusCode).toBe(401);
  expect(made.office.accounts.orm.select().from(session).where(eq(session.userId, personId)).all()).toEqual([]);
  await expect(made.accept(again.link)).rejects.toThrow("This link was used already or has run out.");
  await expect(made.administrator.api.accounts.renewLink({ requestId: randomUUID(), personId })).rejects.toThrow("This account is closed.");
  const { status, ask: askAgain } = await signedIn(made, "jonas@office.example");
  expect([status, (await askAgain()).statusCode]).toContain(401);
});

test("a link works once", SLOW, async () => {
  const made = withAdministrator();
  const { link } = await made.invite();
  await made.accept(link);
  await expect(made.accept(link)).rejects.toThrow("This link was used already or has run out.");
  await expect(made.signedOut.accounts.setupLink({ token: tokenOf(link) })).rejects.toThrow("This link was used already or has run out.");
});

test("a link ends after seven days", async () => {
  const made = withAdministrator();
  const { link } = await made.invite();
  made.office.accounts.orm
    .update(setupLinks)
    .set({ expiresAt: Date.now() - 1 })
    .run();
  await expect(made.accept(link)).rejects.toThrow("This link was used already or has run out.");
});

test("a newer link closes the one before, and a new password ends the sessions of the old", SLOW, async () => {
  const made = withAdministrator();
  const { link, personId } = await made.invite();
  const { link: second } = await made.administrator.api.accounts.renewLink({ requestId: randomUUID(), personId });
  await expect(made.accept(link)).rejects.toThrow("This link was used already or has run out.");
  await made.accept(second);
  const { ask } = await signedIn(made, "jonas@office.example");
  expect((await ask()).statusCode).toBe(200);
  const { link: third } = await made.administrator.api.accounts.renewLink({ requestId: randomUUID(), personId });
  expect((await ask()).statusCode).toBe(200);
  await made.accept(third, { password: "five other words in line" });
  expect((await ask()).statusCode).toBe(401);
});

test("an e-mail address belongs to one person, in whatever capitals", SLOW, async () => {
  const made = withAdministrator();
  await made.invite();
  await expect(made.invite({ name: "Other", email: "JONAS@office.example" })).rejects.toThrow(
    "Somebody here already has this e-mail address.",
  );
  const { link } = await made.invite({ name: "Priya Ramanathan", email: "priya@office.example" });
  await expect(made.accept(link, { email: "jonas@office.example" })).rejects.toThrow("Somebody here already has this e-mail address.");
  expect((await made.administrator.api.accounts.people({})).map((one) => one.email)).toHaveLength(3);
});

test("a password that would be tried first is refused, and the link stays good", SLOW, async () => {
  const made = withAdministrator();
  const { link } = await made.invite();
  await expect(made.accept(link, { password: "password1234" })).rejects.toThrow("This is one of the first passwords");
  await expect(made.accept(link, { password: "short" })).rejects.toThrow("Use at least 12 characters.");
  await made.accept(link);
});

test("a guest is refused in a sentence", async () => {
  await expect(withAdministrator().invite({ role: "guest" })).rejects.toThrow("Guests cannot be invited yet");
});

test("a change that was made on an older version is refused", async () => {
  const made = withAdministrator();
  await made.invite();
  const { id: personId, version: expects, title, administrator, disabled } = await made.personNamed("Jonas Ekwueme");
  const to = (role: Role) => ({ requestId: randomUUID(), personId, expects, role, title, administrator, disabled });
  await made.administrator.api.accounts.changePerson(to("supervisor"));
  await expect(made.administrator.api.accounts.changePerson(to("communications"))).rejects.toThrow("Somebody changed this account");
  expect((await made.personNamed("Jonas Ekwueme")).role).toBe("supervisor");
});

test("the first account needs the printed link, and a second first account is refused", SLOW, async () => {
  const made = office();
  expect((await made.signedOut.accounts.session({})).needsSetup).toBe(true);
  const [one, two] = [makeSetupLink(made.office.accounts, null), makeSetupLink(made.office.accounts, null)];
  const input = { name: "Ruth Abenov", email: "ruth@office.example", password: PASSWORD, officeName: "Prairie", zone: "America/Chicago" };
  await expect(made.signedOut.accounts.useSetupLink({ ...input, token: one })).rejects.toThrow(
    "This link was used already or has run out.",
  );
  await made.signedOut.accounts.useSetupLink({ ...input, token: two });
  expect(await made.signedOut.accounts.session({})).toMatchObject({
    needsSetup: false,
    office: { name: "Prairie", zone: "America/Chicago" },
  });
  const late = makeSetupLink(made.office.accounts, null);
  await expect(made.signedOut.accounts.useSetupLink({ ...input, email: "b@office.example", token: late })).rejects.toThrow(
    "The first account exists already.",
  );
});

test("demo accounts are offered in the demo, to somebody signed out, and nowhere else", async () => {
  const plain = office();
  expect((await plain.signedOut.accounts.session({})).demoAccounts).toEqual([]);
  const demo = { ...plain.office, demo: true };
  await addDemoPeople(demo);
  expect(demoAccounts(plain.office)).toEqual([]);
  expect(demoAccounts(demo).map((one) => one.role)).toEqual(["staff", "supervisor", "communications"]);
});

test("a signed-in person is offered no account of others", async () => {
  const { as } = office();
  expect((await as("staff").api.accounts.session({})).demoAccounts).toEqual([]);
});
