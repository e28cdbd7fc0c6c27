import { Link } from "@tanstack/react-router";
import { useState } from "react";
import type { FacilityView, OverrideView } from "../../../shared/facilities/contract.ts";
import { paths } from "../../app/paths.ts";
import { useToday, useZone } from "../../lib/clock.tsx";
import { momentText } from "../../lib/format.ts";
import { useBlocked } from "../../lib/use-may.ts";
import { ActionButton } from "../../ui/actions/ActionButton.tsx";
import { buttonClass } from "../../ui/actions/Button.tsx";
import { Mark } from "../../ui/marks/Mark.tsx";
import { Dialog } from "../../ui/overlay/Dialog.tsx";
import { Panel } from "../../ui/page/Panel.tsx";
import { Row, Rows } from "../../ui/page/Rows.tsx";
import { SavedLine } from "../../ui/states/SavedLine.tsx";
import styles from "./facilities.module.css";
import { OverrideCourtForm } from "./OverrideCourtForm.tsx";

/** The court of a facility, why, and what lawyers said about it. */
export function CourtPanel({ facility }: { facility: FacilityView }) {
  const blocked = useBlocked("facilities.overrideCourt");
  const [open, setOpen] = useState(false);
  const [said, setSaid] = useState<string | null>(null);
  const done = () => {
    setOpen(false);
    setSaid("The court district is saved.");
  };
  return (
    <>
      <SavedLine onRead={() => setSaid(null)}>{said}</SavedLine>
      <Panel title="Court district" icon={<Mark kind={facility.court === null ? "unknown" : "court"} />} padded>
        <p className={styles["court"]}>{facility.court === null ? "Not known" : `${facility.court.name} (${facility.court.citation})`}</p>
        <p className={styles["why"]}>{facility.courtReason}</p>
        {facility.court !== null && (
          <p className={styles["why"]}>
            <Link to={paths.courts} search={{ court: facility.court.key }} className={buttonClass("link", true)}>
              Closed days of this court
            </Link>
          </p>
        )}
        <div className={styles["act"]}>
          <ActionButton blocked={blocked} onClick={() => setOpen(true)}>
            {facility.override === null ? "Set another district" : "Change what was set"}
          </ActionButton>
        </div>
      </Panel>
      {facility.overrides.length > 0 && (
        <Panel title="Set by hand" count={facility.overrides.length}>
          <Rows>
            {facility.overrides.map((one) => (
              <Said key={one.id} said={one} />
            ))}
          </Rows>
        </Panel>
      )}
      <Dialog title={`Court district of ${facility.name}`} open={open} onClose={() => setOpen(false)} keep>
        <OverrideCourtForm facility={facility} onSaved={done} onCancel={() => setOpen(false)} />
      </Dialog>
    </>
  );
}

const STATES: Readonly<Record<OverrideView["state"], string>> = {
  standing: "in force",
  replaced: "replaced since",
  withdrawn: "withdrawn since",
};

function Said({ said }: { said: OverrideView }) {
  const today = useToday();
  const zone = useZone();
  const court = said.state === "standing" ? said.court.citation : <s>{said.court.citation}</s>;
  return (
    <Row
      title={court}
      lines={[said.because, `${said.by}, ${momentText(said.at, zone, today)}`]}
      end={<span className="gw-meta">{STATES[said.state]}</span>}
    />
  );
}
