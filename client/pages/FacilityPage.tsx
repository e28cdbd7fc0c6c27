import { usePathPart } from "../lib/address.ts";
import { Link } from "@tanstack/react-router";
import type { FacilityView } from "../../shared/facilities/contract.ts";
import { CourtPanel } from "../features/facilities/CourtPanel.tsx";
import { FacilityFacts } from "../features/facilities/FacilityFacts.tsx";
import { HeldPanel } from "../features/facilities/HeldPanel.tsx";
import { useFacility } from "../features/facilities/use-facilities.ts";
import { failureOf } from "../lib/trpc.ts";
import { Columns } from "../ui/page/Columns.tsx";
import { PageHeader } from "../ui/page/PageHeader.tsx";
import { FailedState } from "../ui/states/FailedState.tsx";
import { LoadingShape } from "../ui/states/LoadingShape.tsx";

const FACILITIES = <Link to="/facilities">Facilities</Link>;

/** One place: its court and why, whom it holds, what the lists know. */
export function FacilityPage() {
  const id = usePathPart("id");
  const facility = useFacility(id);
  if (facility.isError) {
    const failure = failureOf(facility.error);
    const missing = failure.code === "NOT_FOUND" || failure.code === "BAD_REQUEST";
    return (
      <>
        <PageHeader title={missing ? "There is no such facility" : "This facility could not be loaded"} trail={[FACILITIES]} />
        {missing ? (
          <p>The address is not one of the list. Look for the place by name or town.</p>
        ) : (
          <FailedState title="The facility did not come" why={failure.says} onRetry={() => void facility.refetch()} />
        )}
      </>
    );
  }
  if (facility.data === undefined)
    return (
      <>
        <PageHeader title="Facility" trail={[FACILITIES]} />
        <LoadingShape label="The facility is on its way." rows={6} />
      </>
    );
  return <Shown key={id} facility={facility.data} />;
}

function Shown({ facility }: { facility: FacilityView }) {
  const where = [facility.city, facility.county, facility.state].filter((part) => part !== null).join(", ");
  const office = facility.fieldOffice === null ? "" : ` · ${facility.fieldOffice.name} field office`;
  return (
    <>
      <PageHeader
        title={facility.name}
        trail={[FACILITIES, facility.name]}
        meta={`${where}${office}${facility.active ? "" : " · in no list of this year"}`}
      />
      <Columns
        main={
          <>
            <HeldPanel facilityId={facility.id} />
            <FacilityFacts facility={facility} />
          </>
        }
        side={<CourtPanel facility={facility} />}
      />
    </>
  );
}
