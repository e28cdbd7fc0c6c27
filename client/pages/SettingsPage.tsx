import { PageHeader } from "../ui/page/PageHeader.tsx";

export function SettingsPage() {
  return <PageHeader title="Settings" />;
}
