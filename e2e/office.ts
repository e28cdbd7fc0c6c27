import { spawn, type ChildProcess } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type BrowserContext, test as base } from "@playwright/test";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const PASSWORD = "four warm paper lanterns";
/** The public password of the demo office. */
export const DEMO_PASSWORD = "a demo opens every door";
const START_LIMIT_MS = 60_000;

export const PEOPLE = {
  supervisor: { name: "Ruth Abenov", email: "ruth@office.example" },
  staff: { name: "Mateo Lindqvist", email: "mateo@office.example" },
  communications: { name: "Daniela Froy", email: "daniela@office.example" },
} as const;
export type RoleName = keyof typeof PEOPLE;

/** A call of the product's own API as one person: answers the data, or throws the server's sentence. */
export type Api = (path: string, input?: unknown) => Promise<Record<string, unknown>>;

/** One built server on a port and a data folder of its own. */
export class RunningServer {
  readonly origin: string;
  readonly folder: string;
  readonly #port: number;
  readonly #env: NodeJS.ProcessEnv;
  readonly #args: readonly string[];
  #process: ChildProcess | undefined;
  #said = "";

  constructor(port: number, folder: string, env: NodeJS.ProcessEnv = {}, args: readonly string[] = []) {
    this.#port = port;
    this.origin = `http://localhost:${String(port)}`;
    this.folder = folder;
    this.#env = env;
    this.#args = args;
  }

  get said(): string {
    return this.#said;
  }

  /** The one-time link that the server printed. */
  get setupToken(): string {
    const token = /\/setup\/([\w-]+)/.exec(this.#said)?.[1];
    if (token === undefined) throw new Error(`The server printed no set-up link:\n${this.#said}`);
    return token;
  }

  async start(): Promise<void> {
    const child = spawn("node", ["--max-semi-space-size=8", "dist/server/main.js", ...this.#args], {
      cwd: ROOT,
      env: {
        ...process.env,
        NODE_ENV: "production",
        PORT: String(this.#port),
        GREATWRIT_DATA: this.folder,
        GREATWRIT_TEST: "1",
        ...this.#env,
      },
      stdio: ["ignore", "pipe", "pipe"],
    });
    this.#process = child;
    this.#said = "";
    await new Promise<void>((resolve, reject) => {
      const limit = setTimeout(() => {
        reject(new Error(`The server was not ready in ${String(START_LIMIT_MS)} ms:\n${this.#said}`));
      }, START_LIMIT_MS);
      const listen = (chunk: Buffer) => {
        this.#said += chunk.toString();
        if (this.#said.includes("Great Writ is ready")) {
          clearTimeout(limit);
          // The set-up link is printed right after the ready line, in the same turn.
          setImmediate(resolve);
        }
      };
      child.stdout.on("data", listen);
      child.stderr.on("data", listen);
      child.on("exit", (code) => {
        clearTimeout(limit);
        reject(new Error(`The server ended with ${String(code)}:\n${this.#said}`));
      });
    });
  }

  /** Ends the server by a signal and answers its exit code. */
  stop(signal: NodeJS.Signals = "SIGTERM"): Promise<number | null> {
    const child = this.#process;
    if (!child || child.exitCode !== null || child.signalCode !== null) return Promise.resolve(child?.exitCode ?? null);
    return new Promise((resolve) => {
      child.removeAllListeners("exit");
      child.on("exit", (code) => {
        resolve(code);
      });
      child.kill(signal);
    });
  }

  /** Calls the API with a cookie; without one as a signed-out visitor. */
  api(cookie: string | null = null): Api {
    return async (path, input = {}) => {
      const answer = await fetch(`${this.origin}/api/trpc/${path}`, {
        method: "POST",
        headers: { "content-type": "application/json", origin: this.origin, ...(cookie === null ? {} : { cookie }) },
        body: JSON.stringify(input),
      });
      const body: unknown = await answer.json();
      const read = (from: unknown, key: string): unknown =>
        typeof from === "object" && from !== null ? Reflect.get(from, key) : undefined;
      if (!answer.ok) throw new Error(String(read(read(body, "error"), "message")));
      const data = read(read(body, "result"), "data");
      // guarantee: every procedure of the API answers an object or a list.
      return Object(data) as Record<string, unknown>;
    };
  }

  async signIn(email: string, password = PASSWORD): Promise<string> {
    const answer = await fetch(`${this.origin}/api/auth/sign-in/email`, {
      method: "POST",
      headers: { "content-type": "application/json", origin: this.origin },
      body: JSON.stringify({ email, password }),
    });
    const cookie = answer.headers.getSetCookie()[0]?.split(";")[0];
    if (!answer.ok || cookie === undefined) throw new Error(`Signing in as ${email} was refused: ${await answer.text()}`);
    return cookie;
  }
}

/** A port that nobody listens on now. */
export async function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", reject);
    probe.listen(0, "localhost", () => {
      const address = probe.address();
      probe.close(() => {
        resolve(typeof address === "object" && address !== null ? address.port : 0);
      });
    });
  });
}

export type OfficeUnderTest = {
  server: RunningServer;
  /** The API as one of the three people. */
  as: Record<RoleName, Api>;
  /** Signs a browser context in as one of them. */
  signIn: (context: BrowserContext, role: RoleName) => Promise<void>;
};

/** A server with a supervisor (administrator), a staff attorney and a communications officer, made through the product's own doors. */
export async function openOffice(env: NodeJS.ProcessEnv = {}): Promise<OfficeUnderTest> {
  const server = await freshServer(env);
  const nobody = server.api();
  await nobody("accounts.useSetupLink", {
    token: server.setupToken,
    ...PEOPLE.supervisor,
    password: PASSWORD,
    officeName: "Prairie Habeas Project",
    zone: "America/Chicago",
  });
  const supervisorCookie = await server.signIn(PEOPLE.supervisor.email);
  const supervisor = server.api(supervisorCookie);
  const join_ = async (role: "staff" | "communications"): Promise<string> => {
    const { link } = await supervisor("accounts.invite", { requestId: crypto.randomUUID(), ...PEOPLE[role], role, administrator: false });
    await nobody("accounts.useSetupLink", { token: String(link).split("/setup/")[1], ...PEOPLE[role], password: PASSWORD });
    return server.signIn(PEOPLE[role].email);
  };
  const cookies = { supervisor: supervisorCookie, staff: await join_("staff"), communications: await join_("communications") };
  return {
    server,
    as: { supervisor, staff: server.api(cookies.staff), communications: server.api(cookies.communications) },
    signIn: async (context, role) => {
      const [name, value] = splitOnce(cookies[role]);
      await context.addCookies([{ name, value, url: server.origin, httpOnly: true, sameSite: "Strict" }]);
    },
  };
}

/** Releases the totals of today as a supervisor of the demo does, so that communications has something to read. */
export async function releaseTotals(server: RunningServer): Promise<void> {
  const supervisor = server.api(await server.signIn("ruth@demo.example", DEMO_PASSWORD));
  const { asOf, totals, last } = await supervisor("headline.preview");
  if (last !== null) return;
  await supervisor("headline.release", { requestId: crypto.randomUUID(), asOf, totals });
}

export async function freshServer(env: NodeJS.ProcessEnv = {}, args: readonly string[] = []): Promise<RunningServer> {
  const server = new RunningServer(await freePort(), mkdtempSync(join(tmpdir(), "great-writ-e2e-")), env, args);
  await server.start();
  return server;
}

export async function closeServer(server: RunningServer): Promise<void> {
  await server.stop();
  rmSync(server.folder, { recursive: true, force: true });
}

function splitOnce(cookie: string): [string, string] {
  const at = cookie.indexOf("=");
  return [cookie.slice(0, at), cookie.slice(at + 1)];
}

type Fixtures = {
  /** A fresh server without any account. */
  bare: RunningServer;
  /** A fresh office of three people, on Tuesday 24 November 2026, 15:00 UTC. */
  office: OfficeUnderTest;
};

/** Business time of the tests: the Tuesday before Thanksgiving. */
export const CLOCK = { GREATWRIT_CLOCK: "2026-11-24T15:00:00Z" } as const;

export const test = base.extend<Fixtures>({
  bare: async ({}, use) => {
    const server = await freshServer();
    await use(server);
    await closeServer(server);
  },

  office: async ({}, use) => {
    const office = await openOffice(CLOCK);
    await use(office);
    await closeServer(office.server);
  },
});
export { expect } from "@playwright/test";
