import { expect, test } from "vitest";
import { WriteGate } from "./gate.ts";

test("writers enter one at a time, first come first served", async () => {
  const gate = new WriteGate();
  const seen: string[] = [];
  let openFirst: () => void = () => undefined;
  const held = new Promise<void>((resolve) => {
    openFirst = resolve;
  });
  const first = gate.enter("first", async () => {
    seen.push("first in");
    await held;
    seen.push("first out");
  });
  const others = ["second", "third"].map((who) => gate.enter(who, () => seen.push(who)));
  openFirst();
  await Promise.all([first, ...others]);
  expect(seen).toEqual(["first in", "first out", "second", "third"]);
});

test("a writer that fails lets the next one in", async () => {
  const gate = new WriteGate();
  await expect(
    gate.enter("one", () => {
      throw new Error("no");
    }),
  ).rejects.toThrow("no");
  await expect(gate.enter("two", () => 2)).resolves.toBe(2);
});
