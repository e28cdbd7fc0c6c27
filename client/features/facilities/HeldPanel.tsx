import { Link } from "@tanstack/react-router";
import type { HeldHere } from "../../../shared/custody/held-at.ts";
import { useToday, useZone } from "../../lib/clock.tsx";
import { momentText } from "../../lib/format.ts";
import { failureOf } from "../../lib/trpc.ts";
import { whenText } from "../../lib/when-text.ts";
import { Mark } from "../../ui/marks/Mark.tsx";
import { Panel } from "../../ui/page/Panel.tsx";
import { Row, rowLink, Rows } from "../../ui/page/Rows.tsx";
import { Status } from "../../ui/page/Status.tsx";
import { EmptyState } from "../../ui/states/EmptyState.tsx";
import { FailedState } from "../../ui/states/FailedState.tsx";
import { LoadingShape } from "../../ui/states/LoadingShape.tsx";
import { useHeldAt } from "./use-facilities.ts";

/** Our clients who are held at a facility now. */
export function HeldPanel({ facilityId }: { facilityId: string }) {
  const held = useHeldAt(facilityId);
  const counted = held.data === undefined || held.data.total === 0 ? {} : { count: held.data.total };
  return (
    <Panel title="Held here now" icon={<Mark kind="held" />} {...counted} {...footOf(held.data)}>
      {held.isError ? (
        <FailedState title="The list could not be loaded" why={failureOf(held.error).says} onRetry={() => void held.refetch()} />
      ) : held.data === undefined ? (
        <LoadingShape label="The list is on its way." />
      ) : held.data.total === 0 ? (
        <EmptyState
          title="No client of ours is held here now"
          text="Somebody appears here when a stay at this facility is recorded on the client’s page and has not ended."
          actions={<Link to="/clients">Go to clients</Link>}
        />
      ) : (
        <Rows label="Held here now">
          {held.data.people.map((person) => (
            <Person key={person.id} person={person} />
          ))}
        </Rows>
      )}
    </Panel>
  );
}

function footOf(held: { people: readonly unknown[]; total: number } | undefined) {
  return held !== undefined && held.total > held.people.length ? { foot: `The first ${held.people.length} of ${held.total} by name.` } : {};
}

function Person({ person }: { person: HeldHere }) {
  const today = useToday();
  const zone = useZone();
  const checked = person.confirmedAt === null ? "never checked" : `checked ${momentText(person.confirmedAt, zone, today)}`;
  return (
    <Row
      title={
        <>
          <Link to="/clients/$id" params={{ id: person.id }} className={rowLink}>
            {person.name}
          </Link>
          {person.restricted && (
            <>
              {" "}
              <Mark kind="restricted" label="Restricted" />
            </>
          )}
        </>
      }
      lines={[person.since.day === null ? "here since a day not known" : `here since ${whenText(person.since, today)}`]}
      end={person.stale ? <Status mark="due">{checked}</Status> : <span className="gw-meta">{checked}</span>}
      {...(person.stale ? { edge: "due" as const } : {})}
    />
  );
}
