import packageFacts from "../../package.json" with { type: "json" };
import type { Office } from "../core/office.ts";

/** The version, the runtime, and how many acts are on record. */
export function about(office: Pick<Office, "caseFile">): { version: string; runtime: string; events: number } {
  const events = office.caseFile.sqlite.prepare<[], number>("SELECT coalesce(max(seq), 0) FROM events").pluck().get() ?? 0;
  return { version: packageFacts.version, runtime: `Node.js ${process.versions.node}`, events };
}
