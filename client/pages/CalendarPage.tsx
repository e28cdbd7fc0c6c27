import { Link, useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import type { CalendarPage as Page } from "../../shared/calendar/contract.ts";
import { CALENDAR_VIEWS, stepOf } from "../../shared/calendar/range.ts";
import { paths } from "../app/paths.ts";
import { AgendaView } from "../features/calendar/AgendaView.tsx";
import { type CalendarAsk, readAsk, writeAsk } from "../features/calendar/calendar-address.ts";
import { closingsByDay } from "../features/calendar/closing-words.ts";
import { CalendarBar, VIEW_KEYS } from "../features/calendar/CalendarBar.tsx";
import { ClosingsLegend } from "../features/calendar/CourtClosings.tsx";
import { DocketList, type DocketListProps } from "../features/calendar/DocketList.tsx";
import { MonthView } from "../features/calendar/MonthView.tsx";
import { SubscribeDialog } from "../features/calendar/SubscribeDialog.tsx";
import { useCalendar } from "../features/calendar/use-calendar.ts";
import type { ViewProps } from "../features/calendar/view-props.ts";
import { WeekView } from "../features/calendar/WeekView.tsx";
import { CaseTitle, useWhoseWords } from "../features/calendar/whose-words.tsx";
import { ChooseCase } from "../features/proceedings/ChooseCase.tsx";
import { usualDay } from "../features/today/use-today.ts";
import { useAnswers } from "../lib/address.ts";
import { count } from "../lib/format.ts";
import { failureOf } from "../lib/trpc.ts";
import { useActor } from "../lib/use-may.ts";
import { useReader } from "../lib/use-reader.ts";
import { Button, buttonClass } from "../ui/actions/Button.tsx";
import { type KeyBinding, useKeys } from "../ui/keys/use-keys.ts";
import { PageHeader } from "../ui/page/PageHeader.tsx";
import { EmptyState } from "../ui/states/EmptyState.tsx";
import { FailedState } from "../ui/states/FailedState.tsx";
import { LoadingShape } from "../ui/states/LoadingShape.tsx";

/** Dates, hearings and follow-ups on their days: of me, of the team, of a colleague, of one case. */
export function CalendarPage() {
  const answers = useAnswers();
  const navigate = useNavigate();
  const reader = useReader();
  const usual = { today: reader.today, whose: usualDay(useActor()?.role) };
  const ask = readAsk(answers, usual);
  const searchFor = (change: Partial<CalendarAsk>) => writeAsk({ ...ask, ...change }, usual);
  const go = (change: Partial<CalendarAsk>) => void navigate({ to: paths.calendar, search: searchFor(change) });
  const page = useCalendar(ask);
  const whoseWords = useWhoseWords(ask.whose);
  const [subscribing, setSubscribing] = useState(false);
  const [printing, setPrinting] = useState(false);
  useCalendarKeys(ask, reader.today, go);
  const view = { ask, reader, searchFor };
  return (
    <>
      <PageHeader
        title={ask.list ? "Docket list" : "Calendar"}
        meta={ask.whose.kind === "case" ? <CaseTitle proceedingId={ask.whose.proceedingId} /> : undefined}
        actions={
          ask.list ? undefined : (
            <>
              {ask.view === "week" && (
                <Link to={paths.calendar} search={searchFor({ list: true })} onClick={() => setPrinting(true)} className={buttonClass()}>
                  Print the docket list
                </Link>
              )}
              <Button onClick={() => setSubscribing(true)}>Subscribe</Button>
            </>
          )
        }
      />
      {!ask.list && <CalendarBar {...view} chooseCase={(onChosen) => <ChooseCase onChosen={onChosen} nothing={NO_CASE} />} onChange={go} />}
      {page.error && (
        <FailedState
          title="The calendar could not be loaded"
          why={failureOf(page.error).says}
          safe="Nothing was lost."
          onRetry={() => void page.refetch()}
        />
      )}
      {page.isPending && <LoadingShape label="The calendar is on its way." rows={8} />}
      {page.data && (
        <Shown
          {...view}
          page={page.data}
          settled={!page.isPlaceholderData}
          whoseWords={whoseWords}
          printing={printing && !page.isPlaceholderData}
          onPrinted={() => setPrinting(false)}
        />
      )}
      <SubscribeDialog open={subscribing} onClose={() => setSubscribing(false)} />
    </>
  );
}

const NO_CASE = "No open case fits. Try another part of the name; a closed case opens its calendar from its own page.";

type ShownProps = Omit<ViewProps, "items" | "closings"> &
  Omit<DocketListProps, keyof ViewProps> & { readonly page: Page; readonly settled: boolean };

function Shown({ page, settled, whoseWords, printing, onPrinted, ...rest }: ShownProps) {
  const view = { ...rest, items: page.items, closings: closingsByDay(page.closings) };
  const { ask } = view;
  return (
    <div aria-busy={!settled}>
      {page.cut && (
        <p role="status">
          Only the first {count(page.items.length, "thing")} are shown. Choose a shorter span, one colleague or one case to see all.
        </p>
      )}
      {ask.list && <DocketList {...view} {...{ whoseWords, printing, onPrinted }} />}
      {!ask.list && ask.view === "month" && <MonthView {...view} />}
      {!ask.list && ask.view === "week" && <WeekView {...view} />}
      {!ask.list && ask.view === "agenda" && <AgendaView {...view} />}
      {!ask.list && page.closings.length > 0 && <ClosingsLegend />}
      {!ask.list && settled && page.items.length === 0 && <Nothing ask={ask} />}
    </div>
  );
}

const SPANS = { month: "in these weeks", week: "in this week", agenda: "in these six weeks" } as const;

function Nothing({ ask }: { ask: CalendarAsk }) {
  return (
    <EmptyState
      title={`Nothing stands ${SPANS[ask.view]}`}
      text={
        ask.whose.kind === "case"
          ? "Dates and hearings of this case appear here when an entry sets them, or when one is added by hand in the case."
          : "Dates appear when an order or another entry sets them off, hearings when a notice sets one, follow-ups when they have a day."
      }
      actions={
        ask.whose.kind === "case" ? (
          <Link to={paths.case} params={{ id: ask.whose.proceedingId }} className={buttonClass()}>
            Open the case
          </Link>
        ) : (
          <Link to={paths.cases} search={{ add: "entry" }} className={buttonClass()}>
            Log an entry
          </Link>
        )
      }
    />
  );
}

function useCalendarKeys({ view, day }: CalendarAsk, today: CalendarAsk["day"], go: (change: Partial<CalendarAsk>) => void): void {
  const key = (keys: string, says: string, change: Partial<CalendarAsk>): KeyBinding => ({
    ...{ keys, says, group: "In the calendar" },
    run: () => go({ list: false, ...change }),
  });
  useKeys([
    key("[", "Earlier", { day: stepOf(view, day, -1) }),
    key("]", "Later", { day: stepOf(view, day, 1) }),
    key("t", "The days around today", { day: today }),
    ...CALENDAR_VIEWS.map((one) => key(VIEW_KEYS[one], VIEW_SAYS[one], { view: one })),
  ]);
}
const VIEW_SAYS = { month: "The month", week: "The week", agenda: "The agenda, day by day" } as const;
