import { useAnswers } from "../lib/address.ts";
import { useNavigate } from "@tanstack/react-router";
import { AddFacilityForm } from "../features/facilities/AddFacilityForm.tsx";
import { FacilitiesFilter } from "../features/facilities/FacilitiesFilter.tsx";
import { FacilitiesTable } from "../features/facilities/FacilitiesTable.tsx";
import type { FacilityFilter } from "../features/facilities/use-facilities.ts";
import { useBlocked } from "../lib/use-may.ts";
import { ActionButton } from "../ui/actions/ActionButton.tsx";
import { Dialog } from "../ui/overlay/Dialog.tsx";
import { PageHeader } from "../ui/page/PageHeader.tsx";

/** Every place of detention, with its court and whom of ours it holds. */
export function FacilitiesPage() {
  const navigate = useNavigate();
  const address = useAnswers();
  const answer = (key: string) => address[key] ?? "";
  const blocked = useBlocked("facilities.add");
  const filter: FacilityFilter = {
    search: answer("name") === "" ? null : answer("name"),
    state: /^[A-Z]{2}$/.test(answer("state")) ? answer("state") : null,
    active: answer("former") !== "yes",
    heldOnly: answer("held") === "yes",
  };
  const set = (changed: Record<string, string>) => {
    const kept = Object.entries({ ...address, ...changed }).flatMap(([key, value]) => (value ? [[key, value] as const] : []));
    void navigate({ to: "/facilities", search: Object.fromEntries(kept), replace: true });
  };
  const change = (changed: Partial<FacilityFilter>) => {
    const next = { ...filter, ...changed };
    set({ name: next.search ?? "", state: next.state ?? "", former: next.active ? "" : "yes", held: next.heldOnly ? "yes" : "" });
  };
  const close = () => set({ add: "" });
  return (
    <>
      <PageHeader
        title="Facilities"
        meta="The county of a place says in which court its people sue."
        actions={
          <ActionButton blocked={blocked} onClick={() => set({ add: "facility" })}>
            Add a facility
          </ActionButton>
        }
      />
      <FacilitiesFilter filter={filter} onChange={change} />
      <FacilitiesTable
        filter={filter}
        onClear={() => set({ name: "", state: "", former: "", held: "" })}
        onAdd={blocked === undefined ? () => set({ add: "facility" }) : null}
      />
      <Dialog title="Add a facility" open={answer("add") === "facility" && blocked === undefined} onClose={close} keep>
        <AddFacilityForm onSaved={(saved) => void navigate({ to: "/facilities/$id", params: { id: saved.id } })} onCancel={close} />
      </Dialog>
    </>
  );
}
