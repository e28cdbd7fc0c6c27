import { PageHeader } from "../ui/page/PageHeader.tsx";

export function ClientPage() {
  return <PageHeader title="Client" />;
}
