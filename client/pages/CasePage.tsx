import { PageHeader } from "../ui/page/PageHeader.tsx";

export function CasePage() {
  return <PageHeader title="Case" />;
}
