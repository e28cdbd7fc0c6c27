import { PageHeader } from "../ui/page/PageHeader.tsx";

export function SignInPage() {
  return <PageHeader title="Sign in" />;
}
