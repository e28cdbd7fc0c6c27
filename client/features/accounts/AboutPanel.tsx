import { Definitions } from "../../ui/page/Definitions.tsx";
import { Panel } from "../../ui/page/Panel.tsx";
import { FailedState } from "../../ui/states/FailedState.tsx";
import { LoadingShape } from "../../ui/states/LoadingShape.tsx";
import { failureOf } from "../../lib/trpc.ts";
import { useAbout } from "./use-people.ts";
import { useSession } from "./use-session.ts";

/** What runs here, for whoever asks for help. */
export function AboutPanel() {
  const about = useAbout();
  const mailOff = useSession()?.mailOff ?? true;
  return (
    <Panel title="About">
      {about.isError ? (
        <FailedState title="This could not be loaded" why={failureOf(about.error).says} onRetry={() => void about.refetch()} />
      ) : about.data === undefined ? (
        <LoadingShape label="One moment." />
      ) : (
        <Definitions
          items={[
            { name: "Great Writ", value: `Version ${about.data.version}` },
            { name: "Runs on", value: about.data.runtime },
            {
              name: "On record",
              value: `${about.data.events.toLocaleString("en-US")} acts, each with who and when, in a chain that shows a change`,
            },
            {
              name: "Files",
              value: `Encrypted on this computer. ${mailOff ? "Nothing is sent anywhere." : "Only mail to colleagues leaves it."}`,
            },
            {
              name: "Mail",
              value: mailOff
                ? "Off. Reminders stay inside, and links are handed over by people."
                : "On. Reminders and the day’s list are sent without names; links are handed over by people.",
            },
            { name: "License", value: "Apache 2.0" },
          ]}
        />
      )}
    </Panel>
  );
}
