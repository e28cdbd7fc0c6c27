import { describe, expect, test } from "vitest";
import { ACTIONS, can, ROLES } from "../shared/access/policy.ts";
import { appRouter } from "./router.ts";
import { office } from "./testing/office.ts";

/** Every procedure with the permission it declares, read from the router itself: a new one is in the matrix at once. */
function procedures(): { path: string; permission: unknown }[] {
  const found: unknown = appRouter._def.procedures;
  return Object.entries(Object(found)).map(([path, procedure]) => {
    const def: unknown = Reflect.get(Object(procedure), "_def");
    const meta: unknown = Reflect.get(Object(def), "meta");
    return { path, permission: Reflect.get(Object(meta), "permission") };
  });
}

/** Calls a procedure by its path with an empty input: permission is asked before the input is read. */
async function codeOf(caller: unknown, path: string): Promise<string> {
  const call: unknown = path.split(".").reduce((at: unknown, key) => Reflect.get(Object(at), key), caller);
  try {
    if (typeof call === "function") await Reflect.apply(call, undefined, [{}]);
    return "answered";
  } catch (error) {
    return error instanceof Error && "code" in error ? String(error.code) : "unknown";
  }
}

const OPEN_TO_ALL = ["accounts.session", "accounts.setupLink", "accounts.useSetupLink"];
/** What communications staff may call, and nothing else. */
const COMMUNICATIONS = ["headline.read"];

describe.each(procedures())("$path", ({ path, permission }) => {
  test("declares who may call it", () => {
    expect(["everybody", ...ACTIONS]).toContain(permission);
    expect(permission === "everybody").toBe(OPEN_TO_ALL.includes(path));
  });

  test("asks a signed-out visitor to sign in unless it is open to all", async () => {
    expect((await codeOf(office().signedOut, path)) === "UNAUTHORIZED").toBe(permission !== "everybody");
  });

  test("answers exactly the roles the policy names", async () => {
    const { as } = office();
    for (const role of ROLES) {
      const action = ACTIONS.find((one) => one === permission);
      const may = action === undefined || can({ role, administrator: false }, action).ok;
      expect((await codeOf(as(role).api, path)) === "FORBIDDEN").toBe(!may);
      if (role === "communications" && may && action !== undefined) expect(COMMUNICATIONS).toContain(action);
    }
  });
});
