import { PageHeader } from "../ui/page/PageHeader.tsx";

export function TodayPage() {
  return <PageHeader title="Today" />;
}
