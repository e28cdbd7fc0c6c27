import { Link } from "@tanstack/react-router";
import { Fragment } from "react";
import type { CalendarDate } from "../../../shared/kernel/calendar-date.ts";
import type { DateRow, TodayPage } from "../../../shared/today/contract.ts";
import { DUE_DAYS, type DueGroup, groupByDay, workDay } from "../../../shared/today/dates.ts";
import { paths } from "../../app/paths.ts";
import { count, dayText, nearDay, shortDay, weekdayText } from "../../lib/format.ts";
import { Panel } from "../../ui/page/Panel.tsx";
import { RowGroup } from "../../ui/page/Rows.tsx";
import { EmptyState } from "../../ui/states/EmptyState.tsx";
import { DueRow } from "./DueRow.tsx";
import type { Reader } from "../../lib/date-words.ts";
import { useReader } from "../../lib/use-reader.ts";

/** What is due from us in the coming week, by the day to work to, with the days on which courts are closed. */
export function DuePanel({ page, ahead, titled = true }: { page: TodayPage; ahead: boolean; titled?: boolean }) {
  const reader = useReader();
  const groups = groupByDay(page.due, (row) => workDay(row, reader.zone), reader.today);
  const heading = titled
    ? { title: "Due from us", note: ahead ? `${page.due.length}, by safe date` : `${page.due.length} in ${DUE_DAYS} days, by safe date` }
    : { label: "Due from us" };
  return (
    <Panel
      {...heading}
      actions={titled ? <Later page={page} ahead={ahead} /> : undefined}
      foot={titled ? undefined : <Later page={page} ahead={ahead} />}
    >
      {page.due.length === 0 && (
        <EmptyState
          title={`Nothing is due from us in the next ${DUE_DAYS} days`}
          text="Dates appear here when an order or an entry sets them off, or when one is added by hand."
        />
      )}
      {page.due.length > 0 && (
        <ul style={{ listStyle: "none" }}>
          {groups.map((group) => (
            <Fragment key={keyOf(group)}>
              <Heading group={group} reader={reader} />
              {group.kind !== "closed" && group.rows.map((row) => <DueRow key={row.id} row={row} reader={reader} />)}
            </Fragment>
          ))}
        </ul>
      )}
    </Panel>
  );
}

/** Opens what falls beyond the week, in the same list; and closes it again. */
function Later({ page, ahead }: { page: TodayPage; ahead: boolean }) {
  if (ahead)
    return (
      <Link to={paths.today} search={(rest) => ({ ...rest, ahead: "week" })}>
        Only {DUE_DAYS} days
      </Link>
    );
  if (page.later === 0) return null;
  return <Link to={paths.today} search={(rest) => ({ ...rest, ahead: "all" })}>{`Later: ${count(page.later, "date")}`}</Link>;
}

function keyOf(group: DueGroup<DateRow>): string {
  return group.kind === "past" ? "past" : group.kind === "day" ? group.day : group.from;
}

function Heading({ group, reader }: { group: DueGroup<DateRow>; reader: Reader }) {
  const { today } = reader;
  if (group.kind === "past") return <RowGroup title="Earlier" note="Still open" end={group.rows.length} />;
  if (group.kind === "closed") return <ClosedDays {...group} today={today} />;
  const title = nearDay(group.day, today) ?? dayText(group.day, today);
  const near = title === "Today" || title === "Tomorrow";
  const day = near ? dayText(group.day, today) : shortDay(group.day, today);
  const closed = group.closed === null ? "" : ` · ${closedWords(group.closed)}`;
  return (
    <RowGroup
      title={title}
      note={nearDay(group.day, today) === null ? closed.slice(3) : `${day}${closed}`}
      end={group.rows.length}
      hatched={group.closed !== null}
    />
  );
}

function closedWords(name: string): string {
  return name === "weekend" ? "weekend: courts closed" : `${name}: courts closed`;
}

type Closed = { readonly from: CalendarDate; readonly to: CalendarDate; readonly name: string };

/** Fed. R. Civ. P. 6(a)(1)(C), 6(a)(6)(A): a period that ends on such a day runs on to the next open one. */
function ClosedDays({ from, to, name, today }: Closed & { today: CalendarDate }) {
  const oneDay = from === to;
  const title = oneDay ? (nearDay(from, today) ?? weekdayText(from)) : "Weekend";
  const days = oneDay ? shortDay(from, today) : `${shortDay(from, today)} and ${shortDay(to, today)}`;
  const why = name === "weekend" ? "Courts closed." : `${name}: courts closed. A period ending here moves on.`;
  return <RowGroup title={title} note={`${days} · ${why}`} {...(name === "weekend" ? {} : { end: "Rule 6(a)(6)(A)" })} hatched />;
}
