import { PageHeader } from "../ui/page/PageHeader.tsx";

export function StatisticsPage() {
  return <PageHeader title="Statistics" />;
}
