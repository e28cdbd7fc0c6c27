import { EventsView } from "../../shared/agency/contract.ts";
import { eventFindings, eventKinds } from "../../shared/agency/rules.ts";
import { instant } from "../../shared/kernel/instant.ts";
import type { CaseCtx } from "../core/change.ts";
import { courtByN, courtZone } from "../courts/court-queries.ts";
import type { VisibleProceeding } from "../proceedings/case-queries.ts";
import { eventId, eventsOf } from "./event-queries.ts";
import { timeOf } from "./record.ts";

/** What happened before the agency in this case, newest first, and what may be recorded here. */
export function presentEvents(ctx: CaseCtx, { n, kind, courtN }: VisibleProceeding): EventsView {
  const rows = eventsOf(ctx, n).toReversed();
  return EventsView.parse({
    kinds: [...eventKinds(kind)],
    zone: courtZone(ctx, courtByN(ctx, courtN), null).zone,
    events: rows.map((row) => ({
      ...{ id: eventId(ctx, row), version: row.id, kind: row.kind, onDay: row.onDay, time: timeOf(row), zone: row.zone },
      ...{ source: row.source, note: row.note, corrected: row.reason },
      findings: eventFindings({ kind: row.kind, at: row.at === null ? null : instant(row.at) }),
    })),
  });
}
