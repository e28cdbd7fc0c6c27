import { useState } from "react";
import type { PersonView } from "../../../shared/accounts/contract.ts";
import { ROLE_LABELS } from "../../../shared/access/policy.ts";
import { failureOf } from "../../lib/trpc.ts";
import { Button } from "../../ui/actions/Button.tsx";
import { Dialog } from "../../ui/overlay/Dialog.tsx";
import { Panel } from "../../ui/page/Panel.tsx";
import { Status } from "../../ui/page/Status.tsx";
import { FailedState } from "../../ui/states/FailedState.tsx";
import { LoadingShape } from "../../ui/states/LoadingShape.tsx";
import { SavedLine } from "../../ui/states/SavedLine.tsx";
import type { Column } from "../../ui/table/columns.ts";
import { DataTable } from "../../ui/table/DataTable.tsx";
import { ChangePersonForm } from "./ChangePersonForm.tsx";
import { InviteForm } from "./InviteForm.tsx";
import { LinkOnce } from "./LinkOnce.tsx";
import { usePeople } from "./use-people.ts";

type Over =
  | { readonly kind: "invite" }
  | { readonly kind: "change"; readonly person: PersonView }
  | { readonly kind: "link"; readonly name: string; readonly link: string };

/** Who works here: invite, change, close. */
export function PeoplePanel() {
  const people = usePeople();
  const [over, setOver] = useState<Over | null>(null);
  const [said, setSaid] = useState<string | null>(null);
  const close = () => setOver(null);
  return (
    <>
      <SavedLine onRead={() => setSaid(null)}>{said}</SavedLine>
      <Panel
        title="People"
        {...(people.data ? { count: people.data.length } : {})}
        actions={
          <Button small onClick={() => setOver({ kind: "invite" })}>
            Invite somebody
          </Button>
        }
      >
        {people.isError ? (
          <FailedState title="The people could not be loaded" why={failureOf(people.error).says} onRetry={() => void people.refetch()} />
        ) : people.data === undefined ? (
          <LoadingShape label="The people are on the way." />
        ) : (
          <DataTable
            caption="People"
            columns={columnsFor((person) => setOver({ kind: "change", person }))}
            rows={people.data}
            keyOf={(person) => person.id}
          />
        )}
      </Panel>
      <Dialog title={titleOf(over)} open={over !== null} onClose={close} keep>
        {over?.kind === "invite" && <InviteForm onInvited={(name, link) => setOver({ kind: "link", name, link })} onCancel={close} />}
        {over?.kind === "link" && <LinkOnce name={over.name} link={over.link} onDone={close} />}
        {over?.kind === "change" && (
          <ChangePersonForm
            person={over.person}
            onSaved={(says) => {
              close();
              setSaid(says);
            }}
            onLink={(link) => setOver({ kind: "link", name: over.person.name, link })}
            onCancel={close}
          />
        )}
      </Dialog>
    </>
  );
}

function titleOf(over: Over | null): string {
  if (over === null || over.kind === "invite") return "Invite somebody";
  return over.kind === "change" ? over.person.name : `A link for ${over.name}`;
}

function columnsFor(onChange: (person: PersonView) => void): readonly Column<PersonView>[] {
  return [
    {
      key: "name",
      head: "Name",
      stacked: "title",
      cell: (person) => (
        <>
          {person.name}
          {person.title !== null && <span className="gw-meta"> {person.title}</span>}
        </>
      ),
    },
    { key: "role", head: "Role", cell: (person) => `${ROLE_LABELS[person.role]}${person.administrator ? ", administrator" : ""}` },
    { key: "email", head: "E-mail", cell: (person) => person.email },
    { key: "state", head: "Account", cell: stateOf },
    {
      key: "change",
      head: "Change",
      width: "6rem",
      cell: (person) => (
        <Button small aria-label={`Change ${person.name}`} onClick={() => onChange(person)}>
          Change
        </Button>
      ),
    },
  ];
}

function stateOf(person: PersonView) {
  if (person.disabled) return <Status mark="suspended">Closed</Status>;
  return person.active ? <Status mark="met">Open</Status> : <Status mark="unknown">Invited, link not used</Status>;
}
