import { closeServer, expect, openOffice, PEOPLE, type RunningServer, test } from "./office.ts";

/** A few rounds with every run of the tests, fifty with `npm run test:slow`. */
const ROUNDS = process.env["GREATWRIT_SLOW_TESTS"] === "1" ? 50 : 4;
const WRITERS = 16;
const WRITES_BEFORE_KILL = 60;

/** Writes clients one after another until the server is gone; notes each id that the server acknowledged. */
async function writer(server: RunningServer, cookie: string, name: string, acknowledged: Set<string>, enough: () => void): Promise<void> {
  const api = server.api(cookie);
  for (let count = 0; ; count += 1) {
    try {
      const { id } = await api("clients.add", { requestId: crypto.randomUUID(), surname: `${name} ${String(count)}` });
      acknowledged.add(String(id));
      if (acknowledged.size % WRITES_BEFORE_KILL === 0) enough();
    } catch {
      return;
    }
  }
}

/** Every client the server knows, by pages. */
async function known(server: RunningServer, cookie: string): Promise<Set<string>> {
  const ids = new Set<string>();
  let cursor: unknown = null;
  do {
    const page = await server.api(cookie)("clients.list", { limit: 200, cursor });
    const rows: unknown = page["rows"];
    if (Array.isArray(rows)) for (const row of rows) ids.add(String(Reflect.get(Object(row), "id")));
    cursor = page["next"];
  } while (typeof cursor === "string");
  return ids;
}

test("no acknowledged write is lost when the server is killed under sixteen writers", async () => {
  test.setTimeout(ROUNDS * 12_000 + 30_000);
  const { server } = await openOffice();
  const acknowledged = new Set<string>();
  // One sign-in for all rounds: the session is a row too, and has to outlive each kill.
  const cookie = await server.signIn(PEOPLE.staff.email);
  for (let round = 0; round < ROUNDS; round += 1) {
    let kill: () => void = () => undefined;
    const enough = new Promise<void>((resolve) => {
      kill = resolve;
    });
    const writers = Array.from({ length: WRITERS }, (_, number) =>
      writer(server, cookie, `Round ${String(round)} writer ${String(number)}`, acknowledged, kill),
    );
    await enough;
    await server.stop("SIGKILL");
    await Promise.all(writers);
    await server.start();
    const found = await known(server, cookie);
    expect([...acknowledged].filter((id) => !found.has(id))).toEqual([]);
  }
  expect(await server.stop("SIGTERM")).toBe(0);
  await closeServer(server);
});
