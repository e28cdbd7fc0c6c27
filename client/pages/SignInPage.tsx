import { useAnswers } from "../lib/address.ts";
import { Link, useRouter } from "@tanstack/react-router";
import { DoorFrame } from "../features/accounts/DoorFrame.tsx";
import { NobodyYet } from "../features/accounts/NobodyYet.tsx";
import { SignInForm } from "../features/accounts/SignInForm.tsx";
import { useSession } from "../features/accounts/use-session.ts";
import { pageAfter } from "../features/accounts/use-sign-in.ts";
import { PageHeader } from "../ui/page/PageHeader.tsx";

/** Who you are. Without any account yet: how to make the first one. */
export function SignInPage() {
  const session = useSession();
  const router = useRouter();
  const then = useAnswers()["then"];
  const goOn = pageAfter(then);
  return (
    <DoorFrame>
      <PageHeader title="Sign in" {...(session === null || session.needsSetup ? {} : { meta: session.office.name })} />
      {session?.actor ? (
        <p>
          You are signed in as {session.actor.name}. <Link to={goOn}>Go on</Link>
        </p>
      ) : session?.needsSetup === true ? (
        <NobodyYet />
      ) : (
        <SignInForm demoAccounts={session?.demoAccounts ?? []} onSignedIn={() => router.history.push(goOn)} />
      )}
    </DoorFrame>
  );
}
