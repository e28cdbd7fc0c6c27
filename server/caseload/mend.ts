import { fullName } from "../../shared/clients/names.ts";
import type { Mend, MendItem, MendKind } from "../../shared/caseload/contract.ts";
import { PLACEMENT_KIND } from "../../shared/custody/codes.ts";
import { custodyFindings } from "../../shared/custody/rules.ts";
import { whenWords } from "../../shared/kernel/day-words.ts";
import { CalendarDate } from "../../shared/kernel/calendar-date.ts";
import { onDay, unknownWhen, When } from "../../shared/kernel/when.ts";
import { STAGE, type Stage } from "../../shared/proceedings/codes.ts";
import type { CaseCtx } from "../core/change.ts";
import {
  decidedStillOpen,
  heldPlaceUnknown,
  type MendPerson,
  releasedPathwayUnknown,
  type StayRecord,
  staysThatMayOverlap,
} from "./mend-queries.ts";

/** The longest list shown of one kind; the count tells how many there are. */
const SHOWN = 50;
/** Stages that a petition has left once the court has ruled for every petitioner. */
const BEFORE_RULING: readonly Stage[] = STAGE.codes.slice(0, STAGE.codes.indexOf("decided"));

type Item = Record<keyof MendItem, unknown>;

/** Records that somebody has to look at, by kind; a kind with nothing to mend is left out. */
export function recordsToMend(ctx: CaseCtx): Record<keyof Mend, unknown>[] {
  const lists: readonly (readonly [MendKind, readonly Item[]])[] = [
    [
      "placeUnknown",
      heldPlaceUnknown(ctx).map((row) =>
        person(row, row.detail === null ? "held since a day not known" : `held since ${dayOf(row.detail)}`),
      ),
    ],
    [
      "pathwayUnknown",
      releasedPathwayUnknown(ctx).map((row) =>
        person(row, row.detail === null ? "released on a day not known" : `released ${dayOf(row.detail)}`),
      ),
    ],
    ["overlap", overlapping(staysThatMayOverlap(ctx))],
    [
      "decidedStill",
      decidedStillOpen(ctx, BEFORE_RULING).map((row) => ({
        clientId: null,
        proceedingId: row.caseId,
        title: row.caption,
        note: `still “${STAGE.labels[STAGE.schema.parse(row.stage)].toLowerCase()}”`,
      })),
    ],
  ];
  return lists
    .filter(([, items]) => items.length > 0)
    .map(([kind, items]) => ({ kind, count: items.length, items: items.slice(0, SHOWN) }));
}

function person(row: Pick<MendPerson, "clientId"> & Parameters<typeof fullName>[0], note: string): Item {
  return { clientId: row.clientId, proceedingId: null, title: fullName(row), note };
}

function dayOf(text: string): string {
  return whenWords(onDay(CalendarDate.parse(text))).replace(/^on /, "");
}

/** People with stays that certainly overlap, by the custody rule itself. */
function overlapping(rows: readonly StayRecord[]): Item[] {
  const episodes = new Map<number, StayRecord[]>();
  for (const row of rows) episodes.set(row.episodeN, [...(episodes.get(row.episodeN) ?? []), row]);
  const found = [...episodes.values()].flatMap((stays) => {
    const [first] = stays;
    const finding = custodyFindings([episodeOf(stays)]).find((one) => one.code === "overlapping_placements");
    return first && finding ? [person(first, finding.says)] : [];
  });
  return [...new Map(found.map((item) => [item.clientId, item])).values()];
}

function episodeOf(stays: readonly StayRecord[]): Parameters<typeof custodyFindings>[0][number] {
  const end = stays[0]?.endPrecision ?? null;
  return {
    id: String(stays[0]?.episodeN ?? ""),
    start: unknownWhen,
    end: end === null ? null : { at: When.parse({ precision: end, day: stays[0]?.endDay, time: stays[0]?.endTime }), kind: "unknown_end" },
    placements: stays.map((stay) => ({
      id: String(stay.thread),
      kind: PLACEMENT_KIND.schema.parse(stay.kind),
      name: stay.place,
      from: When.parse({ precision: stay.fromPrecision, day: stay.fromDay, time: stay.fromTime }),
      until: stay.untilPrecision === null ? null : When.parse({ precision: stay.untilPrecision, day: stay.untilDay, time: stay.untilTime }),
    })),
  };
}
