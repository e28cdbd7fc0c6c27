import { useAnswers } from "../lib/address.ts";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { Whereabouts } from "../../shared/clients/contract.ts";
import { ClientsFilter } from "../features/clients/ClientsFilter.tsx";
import { ClientsTable } from "../features/clients/ClientsTable.tsx";
import { DecideEngagementForm } from "../features/clients/DecideEngagementForm.tsx";
import { TakeCallForm } from "../features/custody/TakeCallForm.tsx";
import { useBlocked } from "../lib/use-may.ts";
import { ActionButton } from "../ui/actions/ActionButton.tsx";
import { Dialog } from "../ui/overlay/Dialog.tsx";
import { PageHeader } from "../ui/page/PageHeader.tsx";
import { type Tab, Tabs } from "../ui/page/Tabs.tsx";
import { Ripening } from "./ripening/Ripening.tsx";

const TABS = [
  { value: "all", label: "Everybody" },
  { value: "ripening", label: "Ripening clocks" },
] as const satisfies readonly Tab[];

/** Everybody we know, by name and by where they are; those whose clock ripens; and the form for a family's call. */
export function ClientsPage() {
  const navigate = useNavigate();
  const address = useAnswers();
  const answer = (key: string) => address[key] ?? "";
  const whereabouts = Whereabouts.safeParse(answer("where")).data ?? null;
  const view = answer("view") === "ripening" ? "ripening" : "all";
  const blocked = useBlocked("clients.add");
  const set = (changed: Record<string, string>) => {
    const kept = Object.entries({ ...address, ...changed }).flatMap(([key, value]) => (value ? [[key, value] as const] : []));
    void navigate({ to: "/clients", search: Object.fromEntries(kept), replace: true });
  };
  return (
    <>
      <PageHeader
        title="Clients"
        actions={
          <ActionButton blocked={blocked} onClick={() => set({ add: "client" })}>
            Add a client
          </ActionButton>
        }
      />
      <Tabs label="Views" tabs={TABS} value={view} onChange={(next) => set({ view: next === "all" ? "" : next })}>
        {view === "ripening" ? (
          <Ripening />
        ) : (
          <>
            <ClientsFilter
              search={answer("name")}
              onSearch={(name) => set({ name })}
              whereabouts={whereabouts}
              onWhereabouts={(where) => set({ where: where ?? "" })}
            />
            <ClientsTable
              search={answer("name")}
              whereabouts={whereabouts}
              onAdd={blocked === undefined ? () => set({ add: "client" }) : null}
              onClear={() => set({ name: "", where: "" })}
            />
          </>
        )}
      </Tabs>
      <AddClient open={answer("add") === "client" && blocked === undefined} onClose={() => set({ add: "" })} />
    </>
  );
}

/** First the call, then what we do about it; then the new client's page. */
function AddClient({ open, onClose }: { open: boolean; onClose: () => void }) {
  const navigate = useNavigate();
  const [added, setAdded] = useState<string | null>(null);
  const goTo = (id: string) => void navigate({ to: "/clients/$id", params: { id } });
  if (added !== null)
    return (
      <Dialog title="Added. What do we do?" open={open} keep onClose={() => goTo(added)}>
        <DecideEngagementForm clientId={added} onSaved={() => goTo(added)} onCancel={() => goTo(added)} />
      </Dialog>
    );
  return (
    <Dialog title="Add a client" open={open} keep onClose={onClose}>
      <TakeCallForm onSaved={(saved) => setAdded(saved.id)} onCancel={onClose} />
    </Dialog>
  );
}
