import { PageHeader } from "../ui/page/PageHeader.tsx";

export function SetupPage() {
  return <PageHeader title="First account" />;
}
