import { PageHeader } from "../ui/page/PageHeader.tsx";

export function HeadlinePage() {
  return <PageHeader title="Released headline" />;
}
