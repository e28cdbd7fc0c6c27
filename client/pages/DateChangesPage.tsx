import { DateChangesPanel } from "../features/deadlines/DateChangesPanel.tsx";
import { PageHeader } from "../ui/page/PageHeader.tsx";

/** Every date that would come out otherwise now, over all cases. */
export function DateChangesPage() {
  return (
    <>
      <PageHeader title="Changed dates" meta="Each date stands as it is until somebody accepts the difference." />
      <DateChangesPanel proceedingId={null} whole />
    </>
  );
}
