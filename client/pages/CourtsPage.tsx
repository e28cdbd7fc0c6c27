import { useNavigate } from "@tanstack/react-router";
import { paths } from "../app/paths.ts";
import { CalendarPanel } from "../features/courts/CalendarPanel.tsx";
import { CourtChoice } from "../features/courts/CourtChoice.tsx";
import { useCalendar, useCourts } from "../features/courts/use-courts.ts";
import { useAnswers } from "../lib/address.ts";
import { useToday } from "../lib/clock.tsx";
import { failureOf } from "../lib/trpc.ts";
import { civil } from "../../shared/kernel/calendar-date.ts";
import { Stack } from "../ui/page/Columns.tsx";
import { PageHeader } from "../ui/page/PageHeader.tsx";
import { Panel } from "../ui/page/Panel.tsx";
import { EmptyState } from "../ui/states/EmptyState.tsx";
import { FailedState } from "../ui/states/FailedState.tsx";
import { LoadingShape } from "../ui/states/LoadingShape.tsx";

/** How many years back and ahead of this one are offered. */
const BACK = 3;
const AHEAD = 4;

/** Courts and their closed days: what every count rests on. All legal staff read them, supervisors change them. */
export function CourtsPage() {
  const answers = useAnswers();
  const navigate = useNavigate();
  const thisYear = civil(useToday()).year;
  const asked = Number(answers["year"] ?? thisYear);
  const year = Number.isInteger(asked) && asked >= 2000 && asked <= 2100 ? asked : thisYear;
  const near = Array.from({ length: BACK + AHEAD + 1 }, (_, place) => thisYear - BACK + place);
  const courts = useCourts();
  const court = courts.data?.find(({ id, key }) => id === answers["court"] || key === answers["court"]);
  const choose = (next: string | null, of: number) =>
    void navigate({ to: paths.courts, search: next === null ? { year: String(of) } : { court: next, year: String(of) }, replace: true });
  return (
    <>
      <PageHeader
        title="Courts and closed days"
        meta="Federal holidays are known for every year. What a court itself closes is entered here, with its source."
      />
      {courts.isError && courts.data === undefined && (
        <FailedState title="The courts could not be loaded" why={failureOf(courts.error).says} onRetry={() => void courts.refetch()} />
      )}
      {courts.isPending && <LoadingShape label="The courts are on their way." />}
      {courts.data !== undefined && (
        <Stack>
          <CourtChoice
            courts={courts.data}
            court={court?.id ?? null}
            year={year}
            years={near.includes(year) ? near : [...near, year].toSorted((a, b) => a - b)}
            onChange={choose}
          />
          {court === undefined ? (
            <Panel label="Closed days">
              <EmptyState
                title="No court is chosen"
                text="Choose a court to see on which days it is closed, and to enter what its clerk has posted."
              />
            </Panel>
          ) : (
            <Chosen key={court.id} courtId={court.id} year={year} />
          )}
        </Stack>
      )}
    </>
  );
}

function Chosen({ courtId, year }: { courtId: string; year: number }) {
  const calendar = useCalendar(courtId, year);
  if (calendar.isError && calendar.data === undefined)
    return (
      <FailedState
        title="The closed days could not be loaded"
        why={failureOf(calendar.error).says}
        onRetry={() => void calendar.refetch()}
      />
    );
  if (calendar.data === undefined) return <LoadingShape label="The closed days are on their way." rows={8} />;
  return <CalendarPanel calendar={calendar.data} />;
}
