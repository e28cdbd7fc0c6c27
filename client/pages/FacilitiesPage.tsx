import { PageHeader } from "../ui/page/PageHeader.tsx";

export function FacilitiesPage() {
  return <PageHeader title="Facilities" />;
}
