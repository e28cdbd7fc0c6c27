import { useQuery } from "@tanstack/react-query";
import type { CustodyView } from "../../../shared/custody/contract.ts";
import type { TimelineView } from "../../../shared/clients/timeline.ts";
import type { CalendarDate } from "../../../shared/kernel/calendar-date.ts";
import { useToday } from "../../lib/clock.tsx";
import { count, shortDay } from "../../lib/format.ts";
import { failureOf, useTRPC } from "../../lib/trpc.ts";
import { Panel } from "../../ui/page/Panel.tsx";
import { Lanes } from "../../ui/pictures/Lanes.tsx";
import { startOf } from "../../ui/pictures/lanes-model.ts";
import { EmptyState } from "../../ui/states/EmptyState.tsx";
import { FailedState } from "../../ui/states/FailedState.tsx";
import { LoadingShape } from "../../ui/states/LoadingShape.tsx";
import { clockLane } from "./clock-lanes.ts";
import { custodyLane, districtLane, placementLane } from "./custody-lanes.ts";
import { proceedingLanes } from "./proceeding-lanes.ts";
import { useClocks } from "./use-clocks.ts";
import { useCustody } from "./use-custody.ts";

/** Custody and every proceeding of a client on one calendar, with the same facts as a table and as sentences. */
export function ClientTimeline({ clientId, name }: { clientId: string; name: string }) {
  const today = useToday();
  const custody = useCustody(clientId);
  const told = useQuery(useTRPC().clients.timeline.queryOptions({ clientId }));
  const failed = custody.error ?? told.error;
  if (failed) {
    const retry = () => void Promise.all([custody.refetch(), told.refetch()]);
    return <FailedState title="The timeline could not be loaded" why={failureOf(failed).says} safe="Nothing was lost." onRetry={retry} />;
  }
  if (!custody.data || !told.data)
    return (
      <Panel title="Timeline">
        <LoadingShape label="The timeline is on its way." rows={5} />
      </Panel>
    );
  return <Drawn clientId={clientId} custody={custody.data} told={told.data} today={today} name={name} />;
}

type DrawnProps = { clientId: string; custody: CustodyView; told: TimelineView; today: CalendarDate; name: string };

function Drawn({ clientId, custody, told, today, name }: DrawnProps) {
  const clocks = useClocks(clientId).data?.clocks ?? [];
  const filedIn = told.proceedings.flatMap((one) =>
    one.filedOn !== null && one.closedOn === null && one.forum !== null ? [one.forum] : [],
  );
  const restraints = told.proceedings.flatMap((one) => one.restraints);
  const lanes = [
    custodyLane(custody, today),
    districtLane(custody, filedIn, restraints, today),
    placementLane(custody, today),
    clockLane(clocks, today),
    ...proceedingLanes(told.proceedings, today),
  ].filter((lane) => lane.items.length > 0);
  const first = lanes
    .flatMap((lane) => lane.items.map(startOf))
    .sort()
    .at(0);
  if (first === undefined)
    return (
      <Panel title="Timeline">
        <EmptyState
          title="Nothing with a day is recorded yet"
          text="Custody, places and proceedings appear here on one calendar once a day is known."
        />
      </Panel>
    );
  return (
    <Lanes
      title="Timeline"
      aside={`${shortDay(first, today)} to today, and what is ahead`}
      sentence={`Timeline of ${name}: ${count(custody.episodes.length, "time")} in custody and ${count(told.proceedings.length, "proceeding")}, from ${shortDay(first, today)} on.`}
      lanes={lanes}
      today={today}
    />
  );
}
