import type { ClientView } from "../../../shared/clients/contract.ts";
import { ActionButton } from "../../ui/actions/ActionButton.tsx";
import { Definitions } from "../../ui/page/Definitions.tsx";
import { Panel } from "../../ui/page/Panel.tsx";
import { EmptyState } from "../../ui/states/EmptyState.tsx";

/** How to reach the person safely, and the details that papers need. */
export function ContactsPanel({ client, blocked, onEdit }: { client: ClientView; blocked: string | undefined; onEdit: () => void }) {
  const told = [
    ["Safe contact", client.safeContact],
    ["Guardian or next friend", client.guardian],
    ["Languages", client.languages],
    ["Interpreter", client.interpreter === null ? null : client.interpreter ? "Needed" : "Not needed"],
    ["Name on the docket", client.docketName],
    ["Other names", client.aliases.length === 0 ? null : client.aliases.join(", ")],
    ["Country of birth", client.birthCountry],
    ["Prior status", client.priorStatus],
    ["Entry", client.entry],
  ] as const;
  const items = told.flatMap(([name, value]) => (value === null ? [] : [{ name, value }]));
  const edit = (
    <ActionButton small blocked={blocked} onClick={onEdit}>
      Edit details
    </ActionButton>
  );
  return (
    <Panel title="Safe contacts and details" actions={edit}>
      {items.length === 0 ? (
        <EmptyState
          title="No details yet"
          text="How to reach the person without harm, languages, guardian: whatever is learned stands here."
        />
      ) : (
        <Definitions items={items} />
      )}
    </Panel>
  );
}
