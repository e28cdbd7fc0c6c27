import type { ClientView } from "../../../shared/clients/contract.ts";
import { showANumber } from "../../../shared/clients/a-number.ts";
import { VULNERABILITY } from "../../../shared/clients/codes.ts";
import { useToday } from "../../lib/clock.tsx";
import { list } from "../../lib/format.ts";
import { failureOf, useTRPCClient } from "../../lib/trpc.ts";
import { whenText } from "../../lib/when-text.ts";
import { Masked } from "../../ui/actions/Masked.tsx";
import { Covered } from "./Covered.tsx";
import { Status } from "../../ui/page/Status.tsx";
import styles from "./ClientMeta.module.css";

/** Beneath the name: what may be seen at once, and what is covered until somebody opens it. Opening is logged. */
export function ClientMeta({ client }: { client: ClientView }) {
  const today = useToday();
  const api = useTRPCClient();
  const open = (read: (opened: Awaited<ReturnType<typeof api.clients.identifiers.query>>) => string) => async () => {
    try {
      return read(await api.clients.identifiers.query({ clientId: client.id }));
    } catch (error) {
      return failureOf(error).says;
    }
  };
  const spoken = [client.languages, client.interpreter === true ? "interpreter needed" : null].filter((part) => part !== null).join(", ");
  const tail = client.aNumbersMasked[0]?.slice(-3) ?? null;
  return (
    <div className={styles["meta"]}>
      {client.restrictedTo !== null && <Status mark="restricted">Restricted to {list(client.restrictedTo)}</Status>}
      {client.nationality !== null && <span>{client.nationality}</span>}
      {spoken !== "" && <span>{spoken}</span>}
      {client.pronouns !== null && <span>{client.pronouns}</span>}
      {client.aNumbersMasked.length > 0 && (
        <span>
          A-number{" "}
          <Masked
            label="A-number"
            tail={tail}
            onShow={open((opened) => opened.aNumbers.map((one) => showANumber(one.canonical)).join(", "))}
          />
        </span>
      )}
      {client.birthYear !== null && (
        <Covered
          before={`Born ${client.birthYear}`}
          word="Show day"
          onShow={open((opened) => `Born ${opened.birth === null ? "on a day not known" : whenText(opened.birth, today)}`)}
        />
      )}
      {client.hasMedicalNote && (
        <Covered
          before="Medical note"
          locked
          word="Open"
          onShow={open(({ vulnerabilities, medicalNote }) =>
            [vulnerabilities.map((code) => VULNERABILITY.labels[code]).join(", "), medicalNote].filter(Boolean).join(": "),
          )}
        />
      )}
      {(tail !== null || client.birthYear !== null || client.hasMedicalNote) && <span className="gw-meta">Opening these is logged</span>}
    </div>
  );
}
