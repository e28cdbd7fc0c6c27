import { placements } from "../../db/schema/index.ts";
import type { When } from "../../shared/kernel/when.ts";
import type { Change } from "../core/change.ts";
import { supersedeFact } from "../core/facts.ts";
import { type PlacementRow, placementsOf } from "../custody/queries.ts";
import { staysOfReason } from "./queries.ts";
import { sameStay, untilColumns } from "../custody/write.ts";

/** The reason by which a stay closed with its episode is known again, when that end is corrected or withdrawn. */
const CLOSED = "Custody ended.";

/** Closes the stays that were still open when custody ended. */
export function closeStays(made: Change, episodeN: number, at: When, seq: number): void {
  for (const stay of placementsOf(made.ctx, episodeN)) if (stay.untilPrecision === null) write(made, stay, at, seq);
}

/** Moves the end of the stays that the earlier end closed; null opens them again. */
export function moveStayEnds(made: Change, episodeN: number, at: When | null, seq: number): void {
  const closedByEnd = staysOfReason(made.ctx, episodeN, CLOSED);
  for (const stay of placementsOf(made.ctx, episodeN)) if (closedByEnd.includes(stay.n)) write(made, stay, at, seq);
}

function write(made: Change, stay: PlacementRow, until: When | null, seq: number): void {
  const reason = until === null ? "The end of custody was withdrawn." : CLOSED;
  supersedeFact(made, placements, stay, { ...sameStay(stay), ...untilColumns(until), id: made.newId("placement") }, seq, reason);
}
