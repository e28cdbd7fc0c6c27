import { makeReport } from "../core/log.ts";
import type { Office } from "../core/office.ts";
import { sendMail } from "./send.ts";
import { remind } from "./tick.ts";

const MINUTE_MS = 60_000;

/** Reminds once a minute and sends what waits, one round at a time. A failed round is reported and the next one tries again. */
export function startReminding(office: Office, everyMs: number = MINUTE_MS): { stop(): Promise<void> } {
  const report = makeReport();
  let running: Promise<void> = Promise.resolve();
  let busy = false;
  const round = async () => {
    if (busy) return;
    busy = true;
    try {
      await office.gate.enter("reminders", () => {
        remind(office);
      });
      await sendMail(office);
    } catch (error) {
      report(error);
    } finally {
      busy = false;
    }
  };
  const timer = setInterval(() => {
    running = round();
  }, everyMs);
  running = round();
  return {
    stop: async () => {
      clearInterval(timer);
      await running;
    },
  };
}
