import { Link } from "@tanstack/react-router";
import { paths } from "../app/paths.ts";
import { AboutPanel } from "../features/accounts/AboutPanel.tsx";
import { OfficePanel } from "../features/accounts/OfficePanel.tsx";
import { PeoplePanel } from "../features/accounts/PeoplePanel.tsx";
import { MailPanel } from "../features/reminders/MailPanel.tsx";
import { useBlocked } from "../lib/use-may.ts";
import { Columns, Stack } from "../ui/page/Columns.tsx";
import { PageHeader } from "../ui/page/PageHeader.tsx";
import { buttonClass } from "../ui/actions/Button.tsx";
import { EmptyState } from "../ui/states/EmptyState.tsx";
import { Panel } from "../ui/page/Panel.tsx";

/** The office and its people, for administrators. */
export function SettingsPage() {
  const blocked = useBlocked("settings.read");
  const courts = useBlocked("courts.read") === undefined && (
    <Link to={paths.courts} className={buttonClass()}>
      Courts and closed days
    </Link>
  );
  return (
    <>
      <PageHeader
        title="Settings"
        actions={courts}
        {...(blocked === undefined ? { meta: "Light or dark and single keys are in your own menu." } : {})}
      />
      {blocked === undefined ? (
        <Stack>
          <PeoplePanel />
          <Columns
            main={
              <>
                <OfficePanel />
                <MailPanel />
              </>
            }
            side={<AboutPanel />}
          />
        </Stack>
      ) : (
        <Panel label="Settings">
          <EmptyState title="Settings are for administrators" text={`${blocked} Light or dark and single keys are in your own menu.`} />
        </Panel>
      )}
    </>
  );
}
