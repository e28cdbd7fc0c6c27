import { expect, onTestFinished, test } from "vitest";
import { makeSetupLink } from "../accounts/setup-link.ts";
import { mountRoutes } from "../routes.ts";
import { appRouter } from "../router.ts";
import { office } from "../testing/office.ts";
import { makeHttp } from "./http.ts";
import { makeSessionCheck, makeSignIn } from "./sign-in.ts";

const ORIGIN = "http://localhost:4310";
const HEADERS = { host: "localhost:4310", origin: ORIGIN, "content-type": "application/json" };
const PASSWORD = "four warm paper lanterns";

async function served() {
  const made = office();
  const app = await makeHttp({ office: made.office, router: appRouter, client: null, routes: mountRoutes });
  onTestFinished(() => app.close());
  const post = (url: string, body: unknown, headers: Record<string, string> = {}) =>
    app.inject({ method: "POST", url, headers: { ...HEADERS, ...headers }, payload: JSON.stringify(body) });
  return { ...made, app, post };
}

async function withAccount() {
  const made = await served();
  const token = makeSetupLink(made.office.accounts, null);
  const setUp = await made.post("/api/trpc/accounts.useSetupLink", {
    token,
    name: "Ruth Abenov",
    email: "ruth@office.example",
    password: PASSWORD,
    officeName: "Prairie",
    zone: "America/Chicago",
  });
  expect(setUp.statusCode).toBe(200);
  const signedIn = await made.post("/api/auth/sign-in/email", { email: "ruth@office.example", password: PASSWORD });
  const cookie = String(signedIn.headers["set-cookie"]).split(";")[0] ?? "";
  return { ...made, token, signedIn, cookie };
}

test("a question by GET is refused, so that nothing personal stands in an address", async () => {
  const { app } = await served();
  const answer = await app.inject({ method: "GET", url: "/api/trpc/clients.list?input=%7B%22search%22%3A%22Tun%22%7D", headers: HEADERS });
  expect(answer.statusCode).toBe(405);
});

test.each([["https://evil.example"], ["null"], [undefined]])("a save from the origin %s is refused", async (origin) => {
  const { app } = await served();
  const { origin: _own, ...rest } = HEADERS;
  const headers = origin === undefined ? rest : { ...rest, origin };
  const answer = await app.inject({ method: "POST", url: "/api/trpc/accounts.session", headers, payload: "{}" });
  expect(answer.statusCode).toBe(403);
});

test("another host name is refused, and the loopback address is led to localhost", async () => {
  const { app } = await served();
  expect((await app.inject({ method: "GET", url: "/x", headers: { host: "rebind.example" } })).statusCode).toBe(421);
  const led = await app.inject({ method: "GET", url: "/cases", headers: { host: "127.0.0.1:4310" } });
  expect([led.statusCode, led.headers.location]).toEqual([308, `${ORIGIN}/cases`]);
});

test("every answer carries the strict headers", async () => {
  const { post } = await served();
  const answer = await post("/api/trpc/accounts.session", {});
  expect(answer.headers["content-security-policy"]).toContain("default-src 'none'");
  expect(answer.headers["content-security-policy"]).not.toContain("unsafe");
  expect(answer.headers).toMatchObject({
    "x-content-type-options": "nosniff",
    "referrer-policy": "no-referrer",
    "cache-control": "no-store",
  });
});

test("an unexpected error reaches the browser as our words and a reference, never as its own text", async () => {
  const made = await withAccount();
  made.office.caseFile.sqlite.exec("DROP TABLE search_words; ALTER TABLE clients RENAME TO gone");
  const answer = await made.post("/api/trpc/clients.list", {}, { cookie: made.cookie });
  expect(answer.statusCode).toBe(500);
  expect(answer.body).toContain("give the reference");
  expect(answer.body).not.toMatch(/sqlite|no such|stack|\.ts/i);
});

test("twenty megabytes in a field are refused in a sentence", async () => {
  const { post } = await served();
  const answer = await post("/api/trpc/clients.add", { surname: "x".repeat(20_000_000) });
  expect([answer.statusCode, answer.json<{ message: string }>().message]).toEqual([413, expect.stringContaining("at most 1 MB")]);
});

test("more than ten calls in one batch are refused", async () => {
  const { post } = await served();
  const paths = Array.from({ length: 11 }, () => "accounts.session").join(",");
  expect((await post(`/api/trpc/${paths}?batch=1`, {})).statusCode).toBeGreaterThanOrEqual(400);
});

test("the first account comes from the one-time link, once", async () => {
  const { post, token, signedIn } = await withAccount();
  expect(signedIn.statusCode).toBe(200);
  expect(String(signedIn.headers["set-cookie"])).toMatch(/HttpOnly.*SameSite=Strict/i);
  const again = await post("/api/trpc/accounts.useSetupLink", { token, name: "X", email: "x@office.example", password: PASSWORD });
  expect(again.json()).toMatchObject({ error: { message: expect.stringContaining("used already") } });
});

test("the own session check answers like the sign-in library, and refuses a forged cookie", async () => {
  const { office: made, cookie } = await withAccount();
  const own = makeSessionCheck(made.accounts, made.keys.sessions);
  const library = await makeSignIn(made).api.getSession({ headers: new Headers({ cookie }) });
  expect(own(cookie)?.personId).toBe(library?.user.id);
  expect(own(cookie)).toMatchObject({ name: "Ruth Abenov", role: "supervisor", administrator: true });
  const forged = `${cookie.slice(0, -6)}AAAAAA`;
  expect([own(forged), own(undefined), own("great-writ.session_token=%E0%A4%A")]).toEqual([null, null, null]);
});

test("a disabled person is out at the next request", async () => {
  const { office: made, cookie, post } = await withAccount();
  made.accounts.sqlite.exec("UPDATE people SET disabled_at = 1");
  const answer = await post("/api/trpc/clients.list", {}, { cookie });
  expect(answer.statusCode).toBe(401);
});

test("a session idle for half an hour, or twelve hours old, is over", async () => {
  const { office: made, cookie } = await withAccount();
  const own = makeSessionCheck(made.accounts, made.keys.sessions);
  made.accounts.sqlite.prepare("UPDATE session SET updated_at = updated_at - ?").run(31 * 60_000);
  expect(own(cookie)).toBeNull();
});

test("a wrong password and an unknown e-mail get the same answer", async () => {
  const { post } = await withAccount();
  const wrong = await post("/api/auth/sign-in/email", { email: "ruth@office.example", password: "not this one at all" });
  const unknown = await post("/api/auth/sign-in/email", { email: "nobody@office.example", password: "not this one at all" });
  expect([wrong.statusCode, wrong.body]).toEqual([unknown.statusCode, unknown.body]);
});

test("signing up by the library's own address does not exist", async () => {
  const { post } = await served();
  expect((await post("/api/auth/sign-up/email", { email: "a@b.example", password: PASSWORD, name: "A" })).statusCode).toBe(404);
});

test.each(["short", "aaaaaaaaaaaaaaaa", "password1234567", "ruthabenov2026"])(
  "the password %s is refused with a reason",
  async (password) => {
    const { office: made, post } = await served();
    const token = makeSetupLink(made.accounts, null);
    const answer = await post("/api/trpc/accounts.useSetupLink", {
      token,
      name: "Ruth Abenov",
      email: "ruthabenov@office.example",
      password,
    });
    expect(answer.statusCode).toBe(412);
  },
);
