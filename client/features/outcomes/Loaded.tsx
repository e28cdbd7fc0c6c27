import type { ReactNode } from "react";
import { failureOf } from "../../lib/trpc.ts";
import { FailedState } from "../../ui/states/FailedState.tsx";
import { LoadingShape } from "../../ui/states/LoadingShape.tsx";

type Answer = { readonly isError: boolean; readonly error: unknown; readonly data: unknown; readonly refetch: () => unknown };

/** What a form needs before it can ask: still shapes while it comes, and how to try again when it does not. */
export function Loaded({ answers, what, children }: { answers: readonly Answer[]; what: string; children: ReactNode }) {
  const failed = answers.find((one) => one.isError && one.data === undefined);
  if (failed)
    return (
      <FailedState
        title={`${what} could not be loaded`}
        why={failureOf(failed.error).says}
        safe="Nothing was lost."
        onRetry={() => answers.forEach((one) => void one.refetch())}
      />
    );
  if (answers.some((one) => one.data === undefined)) return <LoadingShape label={`${what} are on the way.`} />;
  return children;
}
