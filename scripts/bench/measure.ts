import type { Caller } from "./caller.ts";
import { median, percentile } from "./percentiles.ts";
import type { Scenario } from "./scenarios.ts";
import type { Line } from "./verdict.ts";

const ROUNDS = 5;
const WARM_UP = 10;

/**
 * Times one scenario: product and floor take turns, round by round, so that what else the machine does falls on both.
 * The figure of a round is its own; the figure reported is the median of the rounds.
 */
export async function measure({ name, target, times, product, floor }: Scenario, caller: Caller): Promise<Line> {
  const askFloor = async (nth: number) => {
    const { status, ms } = await caller.get(floor(nth));
    if (status !== 200) throw new Error(`The floor answered ${floor(nth)} with ${String(status)}.`);
    return ms;
  };
  for (let nth = 0; nth < WARM_UP; nth += 1) {
    await product(nth);
    await askFloor(nth);
  }
  const ours: number[][] = [];
  const theirs: number[][] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    ours.push(await timeRound(product, round, times));
    theirs.push(await timeRound(askFloor, round, times));
  }
  const of = (rounds: readonly (readonly number[])[], share: number) => median(rounds.map((values) => percentile(values, share)));
  return { scenario: name, unit: "ms", p50: of(ours, 0.5), p95: of(ours, 0.95), floor: of(theirs, 0.5), target };
}

async function timeRound(ask: (nth: number) => Promise<number>, round: number, times: number): Promise<number[]> {
  const values: number[] = [];
  for (let nth = 0; nth < times; nth += 1) values.push(await ask(WARM_UP + round * times + nth));
  return values;
}
