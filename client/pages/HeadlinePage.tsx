import { HeadlineHistory } from "../features/publications/HeadlineHistory.tsx";
import { HeadlinePanel } from "../features/publications/HeadlinePanel.tsx";
import { ReleasePanel } from "../features/publications/ReleasePanel.tsx";
import { useBlocked } from "../lib/use-may.ts";
import { Columns, Stack } from "../ui/page/Columns.tsx";
import { PageHeader } from "../ui/page/PageHeader.tsx";

/** The totals that may be used in public. Supervisors release them beside; communications staff read them. */
export function HeadlinePage() {
  const mayRelease = useBlocked("headline.release") === undefined;
  return (
    <>
      <PageHeader
        title="Released headline"
        meta="Totals a supervisor released for use in public. They change only with the next release."
      />
      {mayRelease ? (
        <Columns
          main={<HeadlinePanel />}
          side={
            <>
              <ReleasePanel />
              <HeadlineHistory />
            </>
          }
        />
      ) : (
        <Stack>
          <HeadlinePanel />
          <HeadlineHistory />
        </Stack>
      )}
    </>
  );
}
