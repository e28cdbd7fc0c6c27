import { PageHeader } from "../ui/page/PageHeader.tsx";

export function CasesPage() {
  return <PageHeader title="Cases" />;
}
