import { createContext, useContext, useMemo, useSyncExternalStore, type ReactNode } from "react";
import type { CalendarDate } from "../../shared/kernel/calendar-date.ts";
import type { Instant, Zone } from "../../shared/kernel/instant.ts";
import { dayOf } from "./format.ts";

const MINUTE = 60_000;

/** Names a number of milliseconds a moment. The check is the schema's own, without the schema's weight on the first page. */
export function momentOf(milliseconds: number): Instant {
  if (!Number.isSafeInteger(milliseconds)) throw new RangeError(`${milliseconds} is not a moment.`);
  // guarantee: checked right above, as the schema checks it.
  return milliseconds as Instant;
}

/** The server's moment, carried forward by the browser's steady timer: a wrong clock on a desk changes no date on screen. */
export type Clock = { readonly zone: Zone; readonly now: () => Instant; readonly subscribe: (listener: () => void) => () => void };

export function makeClock(serverNow: Instant, zone: Zone, steady: () => number = () => performance.now()): Clock {
  const started = steady();
  const read = () => Math.floor((serverNow + steady() - started) / MINUTE) * MINUTE;
  return {
    zone,
    now: () => momentOf(read()),
    subscribe: (listener) => {
      const timer = setInterval(listener, 5_000);
      return () => clearInterval(timer);
    },
  };
}

const ClockContext = createContext<Clock | null>(null);

export function ClockProvider({ clock, children }: { clock: Clock; children: ReactNode }) {
  return <ClockContext value={clock}>{children}</ClockContext>;
}

function useClock(): Clock {
  const clock = useContext(ClockContext);
  if (clock === null) throw new Error("A page that shows time stands inside ClockProvider.");
  return clock;
}

/** The present moment by the server's clock, to the minute; the component is drawn again each minute. */
export function useNow(): Instant {
  const clock = useClock();
  return useSyncExternalStore(clock.subscribe, clock.now);
}

/** The reader's zone: the office's. */
export function useZone(): Zone {
  return useClock().zone;
}

/** Today in the office's zone. */
export function useToday(): CalendarDate {
  const now = useNow();
  const zone = useZone();
  return useMemo(() => dayOf(now, zone), [now, zone]);
}
