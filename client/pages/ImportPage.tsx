import { PageHeader } from "../ui/page/PageHeader.tsx";

export function ImportPage() {
  return <PageHeader title="Import" />;
}
