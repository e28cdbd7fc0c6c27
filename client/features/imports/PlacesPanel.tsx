import { useState } from "react";
import type { QueuedPlace } from "../../../shared/imports/contract.ts";
import { MatchFacilityInput } from "../../../shared/imports/contract.ts";
import { count } from "../../lib/format.ts";
import { failureOf, useTRPC, useTRPCClient } from "../../lib/trpc.ts";
import { useBlocked } from "../../lib/use-may.ts";
import { useSave } from "../../lib/use-save.ts";
import { ActionButton } from "../../ui/actions/ActionButton.tsx";
import { Button } from "../../ui/actions/Button.tsx";
import { LookupField, type Found } from "../../ui/forms/LookupField.tsx";
import { Dialog } from "../../ui/overlay/Dialog.tsx";
import { Panel } from "../../ui/page/Panel.tsx";
import { Row, Rows } from "../../ui/page/Rows.tsx";
import { EmptyState } from "../../ui/states/EmptyState.tsx";
import { FailedState } from "../../ui/states/FailedState.tsx";
import { LoadingShape } from "../../ui/states/LoadingShape.tsx";
import { Refusal } from "./ChooseFile.tsx";
import { useFindPlaces } from "../../lib/use-find-places.ts";
import { usePlaces } from "./use-imports.ts";
import styles from "./imports.module.css";

/** Spellings of places that fit no facility with certainty. Nothing is guessed: a person says which it is, once. */
export function PlacesPanel() {
  const places = usePlaces();
  const may = useBlocked("imports.apply");
  const [asked, setAsked] = useState<QueuedPlace | null>(null);
  if (places.isError)
    return (
      <FailedState
        title="The places could not be loaded"
        why={failureOf(places.error).says}
        safe="Nothing was lost."
        onRetry={() => void places.refetch()}
      />
    );
  return (
    <Panel title="Places to answer" {...(places.data === undefined ? {} : { count: places.data.length })}>
      {places.data === undefined && <LoadingShape label="The places are on their way." rows={3} />}
      {places.data?.length === 0 && (
        <EmptyState
          title="No place waits for an answer"
          text="A place that fits no facility with certainty is asked here. Once answered, its spelling is known in the next list."
        />
      )}
      <Rows label="Places to answer">
        {(places.data ?? []).map((place) => (
          <Row
            key={`${place.batchId}-${place.written}-${place.state}`}
            title={`${place.written}${place.state === "" ? "" : `, ${place.state}`}`}
            lines={[`${place.why} ${count(place.rows, "row")}.`]}
            end={
              <ActionButton small blocked={may} onClick={() => setAsked(place)}>
                Choose the facility
              </ActionButton>
            }
          />
        ))}
      </Rows>
      <Dialog
        title={asked === null ? "Place" : `Which place is “${asked.written}”?`}
        open={asked !== null}
        onClose={() => setAsked(null)}
        keep
      >
        {asked !== null && <MatchForm place={asked} onDone={() => setAsked(null)} />}
      </Dialog>
    </Panel>
  );
}

function MatchForm({ place, onDone }: { place: QueuedPlace; onDone: () => void }) {
  const client = useTRPCClient();
  const trpc = useTRPC();
  const find = useFindPlaces();
  const [requestId] = useState(() => crypto.randomUUID());
  const [chosen, setChosen] = useState<Found | null>(null);
  const [says, refuse] = useState<string | null>(null);
  const save = useSave<MatchFacilityInput>({
    send: (input) => client.imports.matchFacility.mutate(input),
    stale: [trpc.pathKey()],
    onSaved: onDone,
    refuse,
  });
  const answer = (facilityId: string | null) => {
    const { batchId, written, state } = place;
    void save.run(MatchFacilityInput.parse({ requestId, batchId, written, state, facilityId }));
  };
  return (
    <div className={styles["stack"]}>
      <p className={styles["text"]}>{place.why}</p>
      {place.candidates.length > 0 && (
        <div className={styles["write"]}>
          {place.candidates.map((one) => (
            <Button key={one.id} busy={save.busy} onClick={() => answer(one.id)}>
              {[one.name, one.city, one.state].filter((part) => part !== null).join(", ")}
            </Button>
          ))}
        </div>
      )}
      <LookupField
        id={`match-${requestId}`}
        label={place.candidates.length > 0 ? "Another facility" : "Facility"}
        hint="Name, town or ICE code."
        find={find}
        nothing="No facility fits. Add it on the page Facilities, then choose it here."
        value={chosen}
        onChange={setChosen}
      />
      <div className={styles["write"]}>
        <ActionButton
          look="filled"
          busy={save.busy}
          blocked={chosen === null ? "Choose a facility first." : undefined}
          onClick={() => answer(chosen?.id ?? null)}
        >
          Use this facility
        </ActionButton>
        <Button busy={save.busy} onClick={() => answer(null)}>
          It is in no list
        </Button>
        <Button onClick={onDone}>Cancel</Button>
      </div>
      <Refusal says={says} />
    </div>
  );
}
