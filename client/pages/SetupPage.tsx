import { usePathPart } from "../lib/address.ts";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { paths } from "../app/paths.ts";
import { DoorFrame, doorNote } from "../features/accounts/DoorFrame.tsx";
import { FirstSteps } from "../features/accounts/FirstSteps.tsx";
import { SetupForm } from "../features/accounts/SetupForm.tsx";
import { failureOf, useTRPC } from "../lib/trpc.ts";
import { PageHeader } from "../ui/page/PageHeader.tsx";
import { FailedState } from "../ui/states/FailedState.tsx";
import { LoadingShape } from "../ui/states/LoadingShape.tsx";

/** A one-time link becomes an account; then the first thing to do. */
export function SetupPage() {
  const [ready, setReady] = useState(false);
  const token = usePathPart("token");
  return <DoorFrame>{ready ? <FirstSteps /> : <UseLink token={token} onReady={() => setReady(true)} />}</DoorFrame>;
}

function UseLink({ token, onReady }: { token: string; onReady: () => void }) {
  const trpc = useTRPC();
  // Asked once: after its use the link is closed, and asking again would only say so.
  const link = useQuery(trpc.accounts.setupLink.queryOptions({ token }, { staleTime: Infinity, retry: false }));
  if (link.data !== undefined)
    return (
      <>
        <PageHeader
          title={link.data.kind === "first_account" ? "Set up the office" : "Your account"}
          meta={
            link.data.kind === "first_account"
              ? "This makes the first account. It can invite the others."
              : "You were invited. Choose a password, and check your name and address."
          }
        />
        <SetupForm token={token} link={link.data} onReady={onReady} />
      </>
    );
  if (link.isPending)
    return (
      <>
        <PageHeader title="One moment" />
        <LoadingShape label="The link is being read." />
      </>
    );
  const failure = failureOf(link.error);
  return (
    <>
      <PageHeader title="This link cannot be used" />
      <FailedState
        title="No account was made"
        why={failure.says}
        {...(failure.code === null ? { onRetry: () => void link.refetch() } : {})}
        {...(failure.reference === null ? {} : { reference: failure.reference })}
      />
      <p className={doorNote}>
        <Link to={paths.signIn}>Sign in with an account you have</Link>
      </p>
    </>
  );
}
