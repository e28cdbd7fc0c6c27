import { makeReport } from "../core/log.ts";
import type { Office } from "../core/office.ts";
import { sendMail } from "./send.ts";
import { remind } from "./tick.ts";

const MINUTE_MS = 60_000;

/**
 * Reminds once a minute and sends what waits. Each goes round on its own, one round at a time, so that a mail server that is slow holds
 * up mail alone. A failed round is reported and the next one tries again. An end waits for the round of reminders and for the one message
 * that is on its way, for seconds.
 */
export function startReminding(office: Office, everyMs: number = MINUTE_MS): { stop(): Promise<void> } {
  const ending = new AbortController();
  const sending = goRound(() => sendMail(office, undefined, ending.signal));
  const reminding = goRound(async () => {
    await remind(office);
    sending.start();
  });
  const timer = setInterval(() => {
    reminding.start();
    sending.start();
  }, everyMs);
  reminding.start();
  return {
    stop: async () => {
      clearInterval(timer);
      ending.abort();
      await reminding.ended();
      await sending.ended();
    },
  };
}

/** Runs a round unless one is running. */
function goRound(body: () => Promise<void>) {
  const report = makeReport();
  let running: Promise<void> | null = null;
  const round = async () => {
    try {
      await body();
    } catch (error) {
      report(error);
    } finally {
      running = null;
    }
  };
  return {
    start: () => {
      running ??= round();
    },
    ended: () => running ?? Promise.resolve(),
  };
}
