import { expect, test } from "vitest";
import { fillDemo } from "../demo.ts";
import { office } from "../testing/office.ts";

test("the demo office is entered through the product's own commands, and nothing of it is refused", { timeout: 120_000 }, async () => {
  const { office: made, errors, as } = office();
  await fillDemo(made);
  const count = (table: string) => Number(made.caseFile.sqlite.prepare(`SELECT count(*) FROM ${table}`).pluck().get());
  expect(count("proceedings WHERE kind = 'petition'")).toBeGreaterThan(45);
  expect(count("custody_ends_standing")).toBeGreaterThan(20);
  expect(count("deadlines_standing WHERE state = 'open'")).toBeGreaterThan(5);
  expect(errors).toEqual([]);
  const released = await as("communications").api.headline.current({});
  expect(released.withdrawn).toBeNull();
  expect(released.headline?.totals.lawsuits).toBeGreaterThan(40);
});
