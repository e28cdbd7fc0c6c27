import { argon2, createHmac, randomBytes, timingSafeEqual } from "node:crypto";
import { promisify } from "node:util";
import { betterAuth } from "better-auth";
import { drizzleAdapter } from "better-auth/adapters/drizzle";
import * as schema from "../../db/schema/accounts.ts";
import { type Actor, Role } from "../../shared/access/policy.ts";
import type { AccountsFile, Office } from "./office.ts";

const COOKIE = "great-writ.session_token";
/** Idle for half an hour, or twelve hours old in all: a session ends (docs/decisions, sessions). Real time, never the office's clock. */
const IDLE_MS = 30 * 60_000;
const LONGEST_MS = 12 * 3_600_000;
const TOUCH_MS = 60_000;

/** argon2id, 64 MiB, three passes (RFC 9106 section 4, second recommended option), in the PHC string format. */
const COST = { memory: 65_536, passes: 3, parallelism: 4, tagLength: 32 } as const;
const runArgon2 = promisify(argon2);

export async function hashPassword(
  password: string,
  cost: { memory: number; passes: number; parallelism: number; tagLength: number } = COST,
): Promise<string> {
  const nonce = randomBytes(16);
  const tag = await runArgon2("argon2id", { message: password, nonce, ...cost });
  const bare = (bytes: Buffer) => bytes.toString("base64").replace(/=+$/, "");
  return `$argon2id$v=19$m=${cost.memory},t=${cost.passes},p=${cost.parallelism}$${bare(nonce)}$${bare(tag)}`;
}

export async function verifyPassword({ hash, password }: { hash: string; password: string }): Promise<boolean> {
  const parts = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([^$]+)\$([^$]+)$/.exec(hash);
  if (!parts) return false;
  const expected = Buffer.from(parts[5] ?? "", "base64");
  const found = await runArgon2("argon2id", {
    message: password,
    nonce: Buffer.from(parts[4] ?? "", "base64"),
    memory: Number(parts[1]),
    passes: Number(parts[2]),
    parallelism: Number(parts[3]),
    tagLength: expected.length,
  });
  return timingSafeEqual(found, expected);
}

/** The sign-in library with as little switched on as possible: e-mail and password, no sign-up, sessions in accounts.db. */
export function makeSignIn(office: Office) {
  return betterAuth({
    appName: "Great Writ",
    baseURL: office.origin,
    basePath: "/api/auth",
    secret: office.keys.sessions,
    trustedOrigins: [office.origin],
    telemetry: { enabled: false },
    database: drizzleAdapter(office.accounts.orm, { provider: "sqlite", schema, transaction: false }),
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: 12,
      maxPasswordLength: 200,
      password: { hash: (password) => hashPassword(password), verify: verifyPassword },
    },
    session: { expiresIn: LONGEST_MS / 1000, disableSessionRefresh: true, cookieCache: { enabled: false } },
    rateLimit: { enabled: true, storage: "database", window: 60, max: 60, customRules: { "/sign-in/email": { window: 60, max: 30 } } },
    advanced: {
      cookiePrefix: "great-writ",
      useSecureCookies: false,
      defaultCookieAttributes: { httpOnly: true, sameSite: "strict", secure: office.origin.startsWith("https:") },
      ipAddress: { ipAddressHeaders: ["x-great-writ-peer"] },
    },
  });
}
export type SignIn = ReturnType<typeof makeSignIn>;

type SessionRow = { token: string; created: number; touched: number; id: string; name: string; role: string; administrator: number };

/**
 * Who carries this cookie: the signature checked here and one prepared read, 15 µs instead of 650 through the library.
 * Relies on the library's cookie format; a test compares both on every change of its version.
 */
export function makeSessionCheck(accounts: AccountsFile, secret: string): (cookieHeader: string | undefined) => Actor | null {
  const find = accounts.sqlite.prepare<[string], SessionRow>(
    `SELECT s.token, s.created_at AS created, s.updated_at AS touched, p.id, u.name, p.role, p.administrator
     FROM session s JOIN user u ON u.id = s.user_id JOIN people p ON p.id = u.id WHERE s.token = ? AND p.disabled_at IS NULL`,
  );
  const touch = accounts.sqlite.prepare("UPDATE session SET updated_at = ? WHERE token = ?");
  const end = accounts.sqlite.prepare("DELETE FROM session WHERE token = ?");
  return (cookieHeader) => {
    const token = signedToken(cookieHeader, secret);
    const row = token === null ? undefined : find.get(token);
    if (!row) return null;
    const now = Date.now();
    if (now - row.touched > IDLE_MS || now - row.created > LONGEST_MS) {
      end.run(row.token);
      return null;
    }
    if (now - row.touched > TOUCH_MS) touch.run(now, row.token);
    return { personId: row.id, name: row.name, role: Role.parse(row.role), administrator: row.administrator === 1 };
  };
}

function signedToken(cookieHeader: string | undefined, secret: string): string | null {
  const cookie = cookieHeader?.split(/;\s*/).find((part) => part.startsWith(`${COOKIE}=`));
  if (cookie === undefined) return null;
  let value: string;
  try {
    value = decodeURIComponent(cookie.slice(COOKIE.length + 1));
  } catch {
    return null;
  }
  const dot = value.lastIndexOf(".");
  if (dot < 1) return null;
  const token = value.slice(0, dot);
  const given = Buffer.from(value.slice(dot + 1), "base64");
  const expected = createHmac("sha256", secret).update(token).digest();
  return given.length === expected.length && timingSafeEqual(given, expected) ? token : null;
}
