import packageFacts from "../../package.json" with { type: "json" };
import { eventsOnRecord } from "../core/audit.ts";
import type { Office } from "../core/office.ts";

/** The version, the runtime, and how many acts are on record. */
export function about(office: Pick<Office, "caseFile">): { version: string; runtime: string; events: number } {
  const events = eventsOnRecord(office.caseFile);
  return { version: packageFacts.version, runtime: `Node.js ${process.versions.node}`, events };
}
