import { useAnswers } from "../lib/address.ts";
import { useMediaQuery } from "@mantine/hooks";
import { Link, useNavigate } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { nextClosedDay, standingOf, workDay } from "../../shared/today/dates.ts";
import type { TodayPage as Page, Whose } from "../../shared/today/contract.ts";
import { todaySentence } from "../../shared/today/wording.ts";
import { paths } from "../app/paths.ts";
import { useSession } from "../features/accounts/use-session.ts";
import { RemindersPanel } from "../features/reminders/RemindersPanel.tsx";
import { DateChangesPanel } from "../features/deadlines/DateChangesPanel.tsx";
import { FollowUps } from "../features/tasks/TasksPanel.tsx";
import { DuePanel } from "../features/today/DuePanel.tsx";
import { HearingsPanel } from "../features/today/HearingsPanel.tsx";
import { MovedPanel } from "../features/today/MovedPanel.tsx";
import { NewOffice } from "../features/today/NewOffice.tsx";
import { OwedPanel } from "../features/today/OwedPanel.tsx";
import { useReader } from "../lib/use-reader.ts";
import { usualDay, useTodayPage } from "../features/today/use-today.ts";
import { AwaitedPanel, StalePanel } from "../features/today/WaitingPanels.tsx";
import styles from "../features/today/today.module.css";
import { longDay } from "../lib/format.ts";
import { failureOf } from "../lib/trpc.ts";
import { useActor } from "../lib/use-may.ts";
import { buttonClass } from "../ui/actions/Button.tsx";
import { Columns, Stack } from "../ui/page/Columns.tsx";
import { PageHeader } from "../ui/page/PageHeader.tsx";
import { type Tab, Tabs } from "../ui/page/Tabs.tsx";
import { FailedState } from "../ui/states/FailedState.tsx";
import { LoadingShape } from "../ui/states/LoadingShape.tsx";

const NARROW = "(max-width: 719.98px)";

/** What today asks of me or of the team. Whose day it is stands in the address; a supervisor begins with the team's. */
export function TodayPage() {
  const answers = useAnswers();
  const actor = useActor();
  const usual = usualDay(actor?.role);
  const ahead = answers["ahead"] === "all";
  const whose: Whose = answers["whose"] === "mine" || answers["whose"] === "team" ? answers["whose"] : usual;
  const { today } = useReader();
  const page = useTodayPage(whose, ahead);
  const mailOff = useSession()?.mailOff ?? false;
  return (
    <>
      <PageHeader
        title={longDay(today, today)}
        tabTitle="Today"
        meta={page.data && !page.data.fresh ? <Sentence page={page.data} whose={whose} /> : undefined}
        actions={
          <>
            <Link to={paths.calendar} search={{ view: "week", whose }} className={buttonClass("quiet")}>
              In the calendar
            </Link>
            <WhoseDay whose={whose} />
          </>
        }
      />
      {page.error && (
        <FailedState
          title="Today could not be loaded"
          why={failureOf(page.error).says}
          safe="Nothing was lost."
          onRetry={() => void page.refetch()}
        />
      )}
      {page.isPending && <LoadingShape label="Today is on its way." rows={8} />}
      {page.data?.fresh === true && <NewOffice />}
      {page.data?.fresh === false && (
        <Stack>
          <RemindersPanel mailOff={mailOff} />
          <Panels page={page.data} whose={whose} ahead={ahead} tab={answers["tab"] ?? "due"} />
        </Stack>
      )}
    </>
  );
}

function WhoseDay({ whose }: { whose: Whose }) {
  const one = (value: Whose, says: string) => (
    <Link
      to={paths.today}
      search={(earlier) => ({ ...earlier, whose: value })}
      {...(whose === value ? { "aria-current": "true" as const } : {})}
    >
      {says}
    </Link>
  );
  return (
    <nav aria-label="Whose day" className={styles["toggle"]}>
      {one("mine", "Mine")}
      {one("team", "My team")}
    </nav>
  );
}

function Sentence({ page, whose }: { page: Page; whose: Whose }) {
  const { now, today, zone } = useReader();
  const standings = page.owed.map((row) => standingOf(row, now));
  const late = page.due.filter((row) => row.sort < now).length;
  return todaySentence({
    whose,
    late,
    dueToday: page.due.filter((row) => row.sort >= now && workDay(row, zone) === today).length,
    owed: page.owed.length,
    owedLate: standings.filter((one) => one === "late").length,
    owedUnconfirmed: standings.filter((one) => one === "unconfirmed").length,
    closed: nextClosedDay(today)?.day ?? null,
    today,
  });
}

function Panels({ page, whose, ahead, tab }: { page: Page; whose: Whose; ahead: boolean; tab: string }) {
  const narrow = useMediaQuery(NARROW, undefined, { getInitialValueInEffect: false });
  const waiting = (
    <>
      <FollowUps whose={whose} />
      <AwaitedPanel rows={page.awaited} />
      <StalePanel rows={page.stale} />
    </>
  );
  if (narrow) return <PhoneTabs page={page} ahead={ahead} tab={tab} waiting={waiting} />;
  return (
    <Columns
      main={
        <>
          <DateChangesPanel proceedingId={null} most={3} />
          <DuePanel page={page} ahead={ahead} />
          {waiting}
        </>
      }
      side={
        <>
          <OwedPanel rows={page.owed} />
          <HearingsPanel rows={page.hearings} />
          <MovedPanel rows={page.moved} />
        </>
      }
    />
  );
}

/** On a phone the panels are tabs; the chosen one stands in the address. */
function PhoneTabs({ page, ahead, tab, waiting }: { page: Page; ahead: boolean; tab: string; waiting: ReactNode }) {
  const navigate = useNavigate();
  const tabs: readonly Tab[] = [
    { value: "due", label: "Due", count: page.due.length },
    { value: "owed", label: "Owed", count: page.owed.length, mark: "gov" },
    { value: "hearings", label: "Hearings", count: page.hearings.length },
    { value: "moved", label: "Moved", count: page.moved.length },
  ];
  const value = tabs.find((one) => one.value === tab)?.value ?? "due";
  const choose = (next: string) => void navigate({ to: paths.today, search: (earlier) => ({ ...earlier, tab: next }), replace: true });
  return (
    <Tabs label="Today" tabs={tabs} value={value} onChange={choose}>
      {value === "due" && (
        <Stack>
          <DateChangesPanel proceedingId={null} most={3} />
          <DuePanel page={page} ahead={ahead} titled={false} />
          {waiting}
        </Stack>
      )}
      {value === "owed" && <OwedPanel rows={page.owed} titled={false} />}
      {value === "hearings" && <HearingsPanel rows={page.hearings} titled={false} />}
      {value === "moved" && <MovedPanel rows={page.moved} titled={false} />}
    </Tabs>
  );
}
