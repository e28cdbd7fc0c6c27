import { expect, test } from "vitest";
import { fillDemo } from "../demo.ts";
import { change } from "../core/change.ts";
import { scope, SYSTEM } from "../core/scope.ts";
import { differencesOfCase } from "../deadlines/differences.ts";
import { office } from "../testing/office.ts";

test("counting every open date of the demo office again finds no difference", { timeout: 120_000 }, async () => {
  const { office: made } = office();
  await fillDemo(made);
  const cases = made.caseFile.sqlite
    .prepare<[], number>("SELECT DISTINCT proceeding_n FROM deadlines_standing WHERE state IN ('open', 'suspended')")
    .pluck()
    .all();
  expect(cases.length).toBeGreaterThan(5);
  const ctx = { office: made, actor: SYSTEM, scope: scope(SYSTEM) };
  const found = cases.flatMap((n) =>
    change(ctx, "court.recountDates", { requestId: crypto.randomUUID(), preview: true }, (it) => {
      it.record("crt", {});
      return differencesOfCase(it, n).map(({ title, problem, row, columns }) => [
        title,
        problem,
        row.dueDay,
        columns?.dueDay,
        row.safeDay,
        columns?.safeDay,
        row.ruleId,
        row.state,
      ]);
    }),
  );
  expect(found).toEqual([]);
});
