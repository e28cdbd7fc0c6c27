import { type ErrorComponentProps, Link, useRouter } from "@tanstack/react-router";
import { failureOf } from "../lib/trpc.ts";
import { PageHeader } from "../ui/page/PageHeader.tsx";
import { FailedState } from "../ui/states/FailedState.tsx";
import { LoadingShape } from "../ui/states/LoadingShape.tsx";
import { paths } from "./paths.ts";

/** A page that could not be drawn at all. */
export function PageFailed({ error }: ErrorComponentProps) {
  const router = useRouter();
  const failure = failureOf(error);
  return (
    <>
      <PageHeader title="This page could not be shown" />
      <FailedState
        title="Something went wrong on the way to this page"
        why={failure.says}
        safe="Nothing you saved is lost."
        {...(failure.reference === null ? {} : { reference: failure.reference })}
        onRetry={() => void router.invalidate()}
      />
    </>
  );
}

/** An address that leads nowhere, or to something that is not the reader's to open: both read the same. */
export function PageMissing() {
  return (
    <>
      <PageHeader title="There is nothing here" meta="There is no such page or record, or it is not yours to open." />
      <p>
        <Link to={paths.today}>Go to the first page</Link>
      </p>
    </>
  );
}

export function PageWaiting() {
  return <LoadingShape label="The page is on its way." rows={6} />;
}
