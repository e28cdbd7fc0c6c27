import { expect, test } from "vitest";
import { office } from "../testing/office.ts";
import { verifyRecentChain, verifyWholeChain } from "./audit.ts";
import { change, type Change } from "./change.ts";

function desk() {
  const made = office();
  const { ctx } = made.as("staff");
  const events = () => Number(made.office.caseFile.sqlite.prepare("SELECT count(*) FROM events").pluck().get());
  return { ...made, ctx, events };
}

test("a change that writes no event is rolled back", () => {
  const { ctx, events, requestId, office: made } = desk();
  expect(() =>
    change(ctx, "client.add", { requestId: requestId() }, ({ sqlite }) => {
      sqlite.prepare("INSERT INTO walls (id, reason) VALUES ('wal_1', 'x')").run();
      return null;
    }),
  ).toThrow("wrote no event");
  expect(events()).toBe(0);
  expect(made.caseFile.sqlite.prepare("SELECT count(*) FROM walls").pluck().get()).toBe(0);
});

test("an async body is refused and leaves nothing behind", () => {
  const { ctx, events, requestId } = desk();
  const body = (made: Change) => {
    made.record("cli_1", {});
    return Promise.resolve(1);
  };
  // eslint-disable-next-line house/no-async-transaction -- what the rule forbids is what the door must refuse
  expect(() => change(ctx, "client.add", { requestId: requestId() }, body)).toThrow("async");
  expect(events()).toBe(0);
});

test("a change inside another transaction is refused", () => {
  const { ctx, requestId, office: made } = desk();
  const outer = made.caseFile.sqlite.transaction(() => change(ctx, "client.add", { requestId: requestId() }, () => null));
  expect(() => outer()).toThrow("inside another transaction");
});

test("a preview answers like the change and leaves nothing behind", () => {
  const { ctx, events, requestId } = desk();
  const answer = change(ctx, "client.add", { requestId: requestId(), preview: true }, (made) => {
    made.record("cli_1", {});
    return "would be";
  });
  expect(answer).toBe("would be");
  expect(events()).toBe(0);
});

test("an error in a reaction rolls the command back", () => {
  const { ctx, events, requestId, office: made } = desk();
  made.reactions.on("client.changed", () => {
    throw new Error("a later slice failed");
  });
  expect(() =>
    change(ctx, "client.add", { requestId: requestId() }, (open) => {
      open.record("cli_1", {});
      open.emit({ type: "client.changed", clientN: 1 });
      return null;
    }),
  ).toThrow("a later slice failed");
  expect(events()).toBe(0);
});

test("a request id serves one verb", () => {
  const { ctx, requestId } = desk();
  const id = requestId();
  change(ctx, "client.add", { requestId: id }, (made) => made.record("cli_1", {}));
  expect(() => change(ctx, "client.edit", { requestId: id }, (made) => made.record("cli_1", {}))).toThrow(
    "already used for something else",
  );
});

function withLog() {
  const made = desk();
  for (let n = 0; n < 5; n += 1) change(made.ctx, "client.add", { requestId: made.requestId() }, (open) => open.record(`cli_${n}`, { n }));
  const { sqlite } = made.office.caseFile;
  // Only somebody outside the program could do this: the triggers are taken away first.
  for (const trigger of ["events_unchanged", "events_kept"]) sqlite.exec(`DROP TRIGGER ${trigger}`);
  sqlite.pragma("foreign_keys = OFF");
  return { office: made.office, sqlite };
}

test("an untouched log verifies", () => {
  const { office: made } = withLog();
  expect(verifyWholeChain(made)).toBeNull();
  expect(() => {
    verifyRecentChain(made);
  }).not.toThrow();
});

test.each([
  ["an edited row", "UPDATE events SET subject = 'cli_9' WHERE seq = 3", 3],
  ["a changed payload hash", "UPDATE events SET payload_hash = 'x' WHERE seq = 2", 2],
  ["a deleted row", "DELETE FROM events WHERE seq = 3", 4],
  [
    "two rows swapped",
    "UPDATE events SET chain = CASE seq WHEN 2 THEN (SELECT chain FROM events WHERE seq = 3) ELSE (SELECT chain FROM events WHERE seq = 2) END WHERE seq IN (2, 3)",
    2,
  ],
])("%s is noticed", (_what, sql, at) => {
  const { office: made, sqlite } = withLog();
  sqlite.exec(sql);
  expect(verifyWholeChain(made)).toBe(at);
  expect(() => {
    verifyRecentChain(made);
  }).toThrow("changed outside this program");
});

test.each([
  ["UPDATE events SET actor = 'x'", "append-only"],
  ["DELETE FROM events", "append-only"],
  ["UPDATE event_payloads SET changed = ''", "append-only"],
  ["DELETE FROM clients", "voided, never deleted"],
])("the database refuses %s", (sql, says) => {
  const { ctx, requestId, office: made } = desk();
  change(ctx, "client.add", { requestId: requestId() }, (open) => {
    open.record("cli_1", {});
    open.sqlite.prepare("INSERT INTO clients (id, surname, folded, created_at) VALUES ('cli_1', 'Tun', 'tun', 0)").run();
    return null;
  });
  expect(() => made.caseFile.sqlite.exec(sql)).toThrow(says);
});
