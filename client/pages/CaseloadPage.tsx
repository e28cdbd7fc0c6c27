import { PageHeader } from "../ui/page/PageHeader.tsx";

export function CaseloadPage() {
  return <PageHeader title="Caseload" />;
}
