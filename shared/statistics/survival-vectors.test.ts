import { existsSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { differenceOfShares, wilson } from "./intervals.ts";
import { crossing, restrictedMean } from "./quantiles.ts";
import { aalenJohansen, atRiskOn, histogram, logLogInterval, pointAt, type CurvePoint, type Time } from "./survival.ts";

/** Answers made with R's survival and cmprsk. They lie beside the project, not in it. */
const FILE = new URL("../../../shared/vectors/survival.json", import.meta.url);
const absent = !existsSync(FILE);
const skipped = absent ? " (skipped: ../shared/vectors/survival.json is not here)" : "";

const Numbers = z.array(z.number().nullable());
const Quantiles = z.record(
  z.string(),
  z.object({ est: z.number().nullable(), lower: z.number().nullable(), upper: z.number().nullable() }),
);
const Band = z.object({ lower: Numbers, upper: Numbers, quantiles: Quantiles });
const Group = z.looseObject({
  group: z.string(),
  median: z.number().nullable().optional(),
  time: z.array(z.number()),
  n_risk: z.array(z.number()).optional(),
  n_risk_event_free: z.array(z.number()).optional(),
  surv: Numbers.optional(),
  std_err_greenwood: Numbers.optional(),
  rmst: z.object({ tau: z.number(), value: z.number() }).optional(),
  conf: z.object({ "log-log": Band }).optional(),
  at: z
    .array(
      z.object({ t: z.number(), n_risk_event_free: z.number(), p: Numbers, se: Numbers, lower_loglog: Numbers, upper_loglog: Numbers }),
    )
    .optional(),
});
const File = z.object({
  vectors: z.array(
    z.object({
      id: z.string(),
      input: z.object({
        time: z.array(z.number()),
        event: z.array(z.number()).optional(),
        cause: z.array(z.number()).optional(),
        cause_labels: z.array(z.string()).optional(),
        entry: z.array(z.number()).optional(),
        group: z.array(z.string()).optional(),
      }),
      expected: z.object({ groups: z.array(Group) }),
    }),
  ),
  proportions: z.array(z.object({ x: z.number(), n: z.number(), wilson_lower: z.number(), wilson_upper: z.number() })),
  proportion_differences: z.array(
    z.object({ x1: z.number(), n1: z.number(), x2: z.number(), n2: z.number(), lower: z.number(), upper: z.number() }),
  ),
});
type Vector = z.infer<typeof File>["vectors"][number];
type Kind = "first" | "second";
const KINDS = ["first", "second"] as const;

const file = absent ? null : File.parse(JSON.parse(readFileSync(FILE, "utf8")));

function timesOf({ input }: Vector, group: string): Time<Kind>[] {
  const marks = input.cause ?? input.event ?? [];
  const all = input.time.map((exit, row): Time<Kind> & { group: string } => {
    const mark = marks[row] ?? 0;
    const entry = input.entry?.[row] ?? 0;
    return {
      exit,
      end: mark === 0 ? null : (KINDS[mark - 1] ?? null),
      entry: entry === 0 ? null : entry,
      group: input.group?.[row] ?? "all",
    };
  });
  return all.filter((time) => time.group === group);
}

function close(got: number | null | undefined, expected: number | null | undefined, tolerance = 1e-9): void {
  if (expected === null || expected === undefined) return;
  expect(Math.abs((got ?? Number.NaN) - expected)).toBeLessThanOrEqual(tolerance * Math.max(1, Math.abs(expected)));
}

/** Release curves rise and survival falls: a quantile of the one is a crossing of one minus the other. */
function fallen(curve: readonly CurvePoint<Kind>[], value: (point: CurvePoint<Kind>) => number | null) {
  return curve.map((point) => {
    const at = value(point);
    return { day: point.day, value: at === null ? null : 1 - at };
  });
}

describe.skipIf(absent)(`R's answers${skipped}`, () => {
  const cases = (file?.vectors ?? []).flatMap((vector) =>
    vector.expected.groups.map((group) => ({ id: vector.id, name: group.group, vector, group })),
  );

  test.each(cases)("the curve of $id, $name", ({ vector, group }) => {
    const times = histogram(KINDS, timesOf(vector, group.group));
    const curve = aalenJohansen(times);
    expect(curve.map((point) => point.day)).toEqual(group.time);
    const labels = vector.input.cause_labels?.slice(1) ?? [];
    curve.forEach((point, row) => {
      close(point.atRisk, group.n_risk?.[row] ?? group.n_risk_event_free?.[row]);
      close(point.held, group.surv?.[row]);
      close(point.heldError, group.std_err_greenwood?.[row], 1e-8);
      labels.forEach((label, cause) => {
        const kind = KINDS[cause] ?? "first";
        close(point.incidence[kind], Numbers.parse(group[`pstate_${label}`])[row]);
        close(point.error[kind], Numbers.parse(group[`se_${label}`])[row], 1e-8);
      });
    });
  });

  test.each(cases.filter(({ group }) => group.at))("the shares on chosen days of $id", ({ vector, group }) => {
    const times = histogram(KINDS, timesOf(vector, group.group));
    const curve = aalenJohansen(times);
    for (const expected of group.at ?? []) {
      const point = pointAt(curve, expected.t);
      expect(atRiskOn(times, expected.t)).toBe(expected.n_risk_event_free);
      KINDS.forEach((kind, index) => {
        const [share, error] = [point?.incidence[kind] ?? 0, point?.error[kind] ?? 0];
        close(share, expected.p[index + 1]);
        close(error, expected.se[index + 1], 1e-8);
        const interval = logLogInterval(share, error);
        if (interval === null) return;
        close(interval.lower, expected.lower_loglog[index + 1], 1e-7);
        close(interval.upper, expected.upper_loglog[index + 1], 1e-7);
      });
    }
  });

  test.each(cases.filter(({ group }) => group.conf))(
    "the quantiles, their intervals and the restricted mean of $id, $name",
    ({ vector, group }) => {
      const curve = aalenJohansen(histogram(KINDS, timesOf(vector, group.group)));
      const bands = group.conf?.["log-log"];
      const band = (point: CurvePoint<Kind>) => logLogInterval(point.held, point.heldError);
      curve.forEach((point, row) => {
        close(band(point)?.lower, bands?.lower[row], 1e-8);
        close(band(point)?.upper, bands?.upper[row], 1e-8);
      });
      for (const [level, expected] of Object.entries(bands?.quantiles ?? {})) {
        const got = [
          fallen(curve, ({ held }) => held),
          fallen(curve, (p) => band(p)?.lower ?? null),
          fallen(curve, (p) => band(p)?.upper ?? null),
        ];
        expect(got.map((steps) => crossing(steps, Number(level)))).toEqual([expected.est, expected.lower, expected.upper]);
      }
      close(restrictedMean(curve, group.rmst?.tau ?? 0), group.rmst?.value);
    },
  );

  test("medians of every Kaplan–Meier case, delayed entry included", () => {
    for (const { vector, group } of cases.filter((one) => one.group.median !== undefined)) {
      const curve = aalenJohansen(histogram(KINDS, timesOf(vector, group.group)));
      expect(
        crossing(
          fallen(curve, ({ held }) => held),
          0.5,
        ),
      ).toBe(group.median);
    }
  });

  test.each(file?.proportions ?? [])("Wilson's interval of $x of $n", ({ x, n, wilson_lower, wilson_upper }) => {
    close(wilson(x, n)?.lower, wilson_lower);
    close(wilson(x, n)?.upper, wilson_upper);
  });

  test.each(file?.proportion_differences ?? [])("Newcombe's interval of $x1/$n1 − $x2/$n2", ({ x1, n1, x2, n2, lower, upper }) => {
    const interval = differenceOfShares({ count: x1, of: n1 }, { count: x2, of: n2 });
    close(interval?.lower, lower);
    close(interval?.upper, upper);
  });
});
