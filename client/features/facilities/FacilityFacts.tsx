import { FACILITY_TYPE } from "../../../shared/facilities/codes.ts";
import type { FacilityView } from "../../../shared/facilities/contract.ts";
import { Definitions } from "../../ui/page/Definitions.tsx";
import { Panel } from "../../ui/page/Panel.tsx";
import styles from "./facilities.module.css";

/** What the lists know about a facility. */
export function FacilityFacts({ facility }: { facility: FacilityView }) {
  const { street, city, county, state, zip, fieldOffice, code, aliases } = facility;
  const town = [[city, state].filter((part) => part !== null).join(", "), zip].filter(Boolean).join(" ");
  const address = [street, town].filter((part) => part !== null && part !== "");
  const lines = (items: readonly string[]) => (
    <ul className={styles["plain"]}>
      {items.map((item) => (
        <li key={item}>{item}</li>
      ))}
    </ul>
  );
  return (
    <Panel title="About the place" foot={`Source: ${facility.source}.`}>
      <Definitions
        items={[
          { name: "Address", value: address.length === 0 ? "not known" : address.map((part) => <div key={part}>{part}</div>) },
          { name: "County", value: county ?? "not known" },
          { name: "Field office", value: fieldOffice === null ? "not known" : `${fieldOffice.name} (${fieldOffice.code})` },
          { name: "Type", value: FACILITY_TYPE.labels[facility.type] },
          { name: "ICE code", value: code ?? "not known" },
          { name: "In a list of this year", value: facility.active ? "yes" : "no" },
          ...(aliases.length === 0 ? [] : [{ name: "Also called", value: lines(aliases) }]),
        ]}
      />
    </Panel>
  );
}
