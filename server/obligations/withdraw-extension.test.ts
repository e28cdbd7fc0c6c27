import { expect, test } from "vitest";
import { day } from "../../shared/kernel/calendar-date.ts";
import { makeOrderedCase } from "../testing/make-deadlines.ts";
import { command } from "../testing/make-outcomes.ts";
import { type Colleague, logIt } from "../testing/make-proceedings.ts";
import { office } from "../testing/office.ts";

const requestId = () => crypto.randomUUID();
const RETURN = { obligor: "government", act: "file_return" } as const;

/** A return due on Monday 30 November, and an order that gives the government until 7 December. */
async function extended() {
  const staff = office({ now: "2026-11-25T22:00:00Z" }).as("staff");
  const { id } = await makeOrderedCase(staff);
  const byStatute = await returns(staff, id);
  const order = { number: 5, type: "extension_order" as const, filedOn: day("2026-11-25"), enteredOn: day("2026-11-25"), text: "GRANTED." };
  const { id: entryId } = await logIt(staff, id, order);
  const obligationId = await command(staff, entryId, { ...RETURN, when: { kind: "day", day: day("2026-12-07") } });
  return { staff, id, obligationId, byStatute };
}
const returns = async (by: Colleague, proceedingId: string) => {
  const { next } = await by.api.deadlines.ofProceeding({ proceedingId });
  return next.map(({ title, due }) => `${title}: ${due.day ?? ""}`);
};
const withdraw = async (by: Colleague, proceedingId: string, obligationId: Awaited<ReturnType<typeof command>>) => {
  const { rows } = await by.api.obligations.ofProceeding({ proceedingId });
  const expects = rows.find((row) => row.id === obligationId)?.version ?? "";
  return by.api.obligations.withdraw({ requestId: requestId(), obligationId, expects, reason: "Wrong case" });
};

test("a withdrawn command of an extension opens the return of the statute again, and says so", async () => {
  const { staff, id, obligationId, byStatute } = await extended();
  expect(byStatute[0]).toBe("Return: 2026-11-30");
  expect(await returns(staff, id)).toEqual(["File the return: 2026-12-07"]);
  const saved = await withdraw(staff, id, obligationId);
  expect(await returns(staff, id)).toEqual(byStatute);
  const told = saved.kind === "saved" ? saved.findings.map(({ says }) => says).join("\n") : "";
  expect(told).toContain("Return, due Mon Nov 30, 2026, is open again: the order’s date that had replaced it is withdrawn.");
});

test("a return that was filed meanwhile meets the date that is open again", async () => {
  const { staff, id, obligationId } = await extended();
  await logIt(staff, id, { number: 6, type: "response", filer: "government", filedOn: day("2026-11-25"), text: "RETURN." });
  await withdraw(staff, id, obligationId);
  const { past } = await staff.api.deadlines.ofProceeding({ proceedingId: id });
  expect(
    past
      .filter(({ title }) => title === "Return")
      .map(({ state }) => state)
      .toSorted(),
  ).toEqual(["met"]);
});

test("a date of the same act that another order has set meanwhile stays the only one", async () => {
  const { staff, id, obligationId } = await extended();
  const order = { number: 7, type: "extension_order" as const, filedOn: day("2026-11-25"), enteredOn: day("2026-11-25"), text: "GRANTED." };
  const { id: entryId } = await logIt(staff, id, order);
  await command(staff, entryId, { ...RETURN, when: { kind: "day", day: day("2026-12-14") } });
  await withdraw(staff, id, obligationId);
  expect(await returns(staff, id)).toEqual(["File the return: 2026-12-14"]);
});
