import { resolve } from "node:path";
import { z } from "zod";

/** The only place that reads the environment. Each setting says what it is, and what to write, when it is wrong. */
const Env = z.object({
  PORT: z.coerce.number({ error: "PORT must be a number, for example PORT=4310." }).int().min(0).max(65_535).default(4310),
  GREATWRIT_DATA: z.string().min(1).default("data"),
  GREATWRIT_URL: z.url({ error: "GREATWRIT_URL must be the address people use, for example https://desk.example.org." }).optional(),
  GREATWRIT_CLOCK: z.iso.datetime({ error: "GREATWRIT_CLOCK must be a moment such as 2020-07-15T12:00:00Z." }).optional(),
  GREATWRIT_DEMO: z.enum(["1", ""]).optional(),
  GREATWRIT_TEST: z.enum(["1", ""]).optional(),
});

export type Settings = {
  port: number;
  dataFolder: string;
  /** Public origin; null means `http://localhost:<port>`. */
  url: string | null;
  /** Business time to begin at, for demo, tests and seeds alone; null is the real clock. */
  clock: number | null;
  demo: boolean;
  /** Built product under test: opens the seed door (server/core/testing.ts). */
  testing: boolean;
};

/** Reads and checks the environment; throws one sentence. */
export function readSettings(env: NodeJS.ProcessEnv = process.env, folder: string = process.cwd()): Settings {
  const read = Env.safeParse(env);
  if (!read.success) throw new Error(read.error.issues.map((issue) => issue.message).join(" "));
  const { PORT, GREATWRIT_DATA, GREATWRIT_URL, GREATWRIT_CLOCK, GREATWRIT_DEMO, GREATWRIT_TEST } = read.data;
  const demo = GREATWRIT_DEMO === "1";
  const testing = GREATWRIT_TEST === "1";
  if (GREATWRIT_CLOCK !== undefined && !demo && !testing) {
    throw new Error("GREATWRIT_CLOCK moves the office's clock and works only in the demo and in tests. Remove it and start again.");
  }
  return {
    port: PORT,
    dataFolder: resolve(folder, GREATWRIT_DATA),
    url: GREATWRIT_URL ?? null,
    clock: GREATWRIT_CLOCK === undefined ? null : Date.parse(GREATWRIT_CLOCK),
    demo,
    testing,
  };
}
