import { PageHeader } from "../ui/page/PageHeader.tsx";

export function ClientsPage() {
  return <PageHeader title="Clients" />;
}
