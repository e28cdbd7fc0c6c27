import { Link } from "@tanstack/react-router";
import { paths } from "../../app/paths.ts";
import { useBlocked } from "../../lib/use-may.ts";
import { buttonClass } from "../../ui/actions/Button.tsx";
import { Panel } from "../../ui/page/Panel.tsx";
import { EmptyState } from "../../ui/states/EmptyState.tsx";

/** The first day of an office: what this page will hold, and the two ways to begin. */
export function NewOffice() {
  const noImport = useBlocked("imports.read") !== undefined;
  return (
    <Panel label="Begin">
      <EmptyState
        title="Nothing is recorded here yet"
        text={
          noImport
            ? "Once there are clients and cases, this page says each morning what is due, what the government owes, and what moved. Begin with one person; a supervisor can bring in the list you keep now."
            : "Once there are clients and cases, this page says each morning what is due, what the government owes, and what moved. Bring in the list you keep now, or begin with one person."
        }
        actions={
          <>
            {!noImport && (
              <Link to={paths.import} className={buttonClass()}>
                Import a spreadsheet
              </Link>
            )}
            <Link to={paths.clients} search={{ add: "client" }} className={buttonClass(noImport ? "plain" : "quiet")}>
              Add a client
            </Link>
          </>
        }
      />
    </Panel>
  );
}
