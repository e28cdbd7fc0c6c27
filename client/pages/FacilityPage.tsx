import { PageHeader } from "../ui/page/PageHeader.tsx";

export function FacilityPage() {
  return <PageHeader title="Facility" />;
}
