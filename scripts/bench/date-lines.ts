import { z } from "zod";
import type { Desk } from "./desk.ts";
import type { Loaded } from "./office.ts";
import { median, percentile } from "./percentiles.ts";
import { step } from "./scenarios.ts";
import type { Line } from "./verdict.ts";

const TIMES = 20;
/** What a page of dates may take, in milliseconds: the floor knows no such questions. */
const MOST_MS = 100;
const MONTH = { from: "2026-11-30", to: "2027-01-03" };
const Dates = z.object({ next: z.array(z.object({ id: z.string() })) });

/** The pages of dates, timed on the product alone. */
export async function dateLines(desk: Desk, { ids, cases }: Loaded): Promise<Line[]> {
  const open = ids.filter((_, nth) => cases[nth]?.closedOn === null);
  const someDate = async (nth: number) => {
    const { data } = await desk.ask("deadlines.ofProceeding", { proceedingId: open[step(open.length, nth)] });
    return Dates.parse(data).next[0]?.id ?? null;
  };
  const found = await Promise.all(Array.from({ length: TIMES }, (_, nth) => someDate(nth)));
  const dates = found.filter((id) => id !== null);
  return [
    await timed("CALENDAR mine", () => desk.ask("calendar.page", { ...MONTH, whose: { kind: "mine" } })),
    await timed("CALENDAR team", () => desk.ask("calendar.page", { ...MONTH, whose: { kind: "team" } })),
    await timed("TODAY", () => desk.ask("today.page", { whose: "mine" })),
    await timed("DATE", (nth) => desk.ask("deadlines.page", { deadlineId: dates[nth % dates.length] })),
    await timed("REMINDERS", () => desk.ask("reminders.mine", {})),
  ];
}

async function timed(scenario: string, ask: (nth: number) => Promise<{ ms: number }>): Promise<Line> {
  await ask(0);
  const times: number[] = [];
  for (let nth = 0; nth < TIMES; nth += 1) times.push((await ask(nth)).ms);
  return {
    ...{ scenario, unit: "ms", p50: median(times), p95: percentile(times, 0.95), floor: null },
    target: { kind: "limit", most: MOST_MS },
  };
}
