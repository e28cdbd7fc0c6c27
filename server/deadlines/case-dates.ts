import { federalDaysOnly } from "../../shared/courts/closed-days.ts";
import { caseDates } from "../../shared/deadlines/agency-dates.ts";
import { dueDay } from "../../shared/deadlines/supersession.ts";
import { sayDay } from "../../shared/deadlines/words.ts";
import type { CalendarDate } from "../../shared/kernel/calendar-date.ts";
import { behindWalls, type Change } from "../core/change.ts";
import type { Reactions } from "../core/reactions.ts";
import { openRemovalCase, type OpenRemovalCase, openRemovalCases } from "../proceedings/removal-queries.ts";
import { releasedOn } from "./case-fact-queries.ts";
import { settleCase } from "./settle-case.ts";

/** What happens outside a docket and sets dates: before the agency, in a bond hearing, to the person (deadline rules, section 5). */
export function registerCaseDates(reactions: Reactions): void {
  reactions
    .on("agency.changed", (made, { proceedingN, eventN, why }) => settleCase(made, proceedingN, { why, about: `event ${eventN}` }))
    .on("bond.decided", (made, { proceedingN }) =>
      settleCase(made, proceedingN, { why: "The bond decision was corrected.", about: "bond" }),
    )
    .on("custody.removalOrdered", (made, { clientN, why }) => settleOf(made, clientN, { why, about: `final_order ${clientN}` }))
    .on("custody.changed", (made, { clientN }) => settleOf(made, clientN, { why: "The time in custody was corrected.", about: null }))
    .on("outcome.ended", (made, { clientN, episodeN }) => {
      settleOf(made, clientN, { why: "The end of custody was corrected.", about: `ended ${clientN}` });
      tellNewAddress(made, clientN, episodeN);
    })
    .on("proceeding.changed", (made, { proceedingN }) => {
      const found = openRemovalCase(made.ctx, proceedingN);
      if (found !== null) settleSeen(made, found, { why: "The people of the case were corrected.", about: null });
    });
}

type Told = Parameters<typeof settleCase>[2];
/** Every open removal case of the person is settled; of one that whoever changes this may not see, nothing is said. */
function settleOf(made: Change, clientN: number, told: Told): void {
  for (const found of openRemovalCases(made.ctx, clientN)) settleSeen(made, found, told);
}

function settleSeen(made: Change, { n, seen }: OpenRemovalCase, told: Told): void {
  settleCase(seen ? made : behindWalls(made), n, told);
}

/** Where no removal case is open here, the five days after a release are said, not kept: the person may have a case all the same. */
function tellNewAddress(made: Change, clientN: number, episodeN: number): void {
  const on = releasedOn(made.ctx, episodeN);
  if (on === null || openRemovalCases(made.ctx, clientN).length > 0) return;
  const due = addressDue(made, on);
  if (due === null) return;
  const says = `No removal case is open here. If a case is before the immigration court, the change of address (EOIR-33) has to reach it by ${sayDay(due, null)}, five days after the release (8 CFR 1003.38(e)). Open a removal case and the date is kept.`;
  if (!made.findings.some((one) => one.says === says)) made.findings.push({ code: "address_change", says });
}

/** Without a case the office's zone and the federal holidays count. */
function addressDue(made: Change, on: CalendarDate): CalendarDate | null {
  const calendars = { court: { zone: made.ctx.office.zone(), closed: federalDaysOnly } };
  const released = { id: "", kind: "released" as const, day: on, at: null, zone: null, forWhom: null };
  const { dates } = caseDates({ facts: [released], people: 1, calendars });
  const first = dates[0] && dueDay(dates[0].created.answer);
  return first === undefined || first < made.today ? null : first;
}
