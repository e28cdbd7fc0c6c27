import { useQueryClient } from "@tanstack/react-query";
import { useRef, useState } from "react";
import type { Applied, DryRun } from "../../../shared/imports/contract.ts";
import { decodeFile, TEXT_LIMIT } from "../../../shared/imports/decode-file.ts";
import type { Mapping } from "../../../shared/imports/mapping.ts";
import type { CalendarDate } from "../../../shared/kernel/calendar-date.ts";
import { failureOf, useTRPCClient } from "../../lib/trpc.ts";

type File_ = { readonly fileName: string; readonly text: string; readonly requestId: string };
/** Where the person stands on the way from a file to the record. `says` is why the last step failed. */
export type ImportFlow = {
  readonly state: "none" | "reading" | "read" | "writing" | "written";
  readonly dry: DryRun | null;
  readonly applied: Applied | null;
  readonly says: string | null;
};
const START: ImportFlow = { state: "none", dry: null, applied: null, says: null };
const TOO_LONG = "This file is too long to be sent at once. Split it into parts, or bring it in on the server with npm run import.";

/** From a chosen file over the dry run to the write. The text stays in this page until it is written. */
export function useImportFlow() {
  const client = useTRPCClient();
  const queries = useQueryClient();
  const [flow, setFlow] = useState<ImportFlow>(START);
  const file = useRef<File_ | null>(null);
  const asked = useRef(0);

  async function read(mapping: Mapping | null, asOf: CalendarDate | null): Promise<void> {
    const at = file.current;
    if (at === null) return;
    asked.current += 1;
    const turn = asked.current;
    setFlow((before) => ({ ...before, state: "reading", says: null }));
    try {
      const dry = await client.imports.read.query({ fileName: at.fileName, text: at.text, mapping, asOf });
      if (turn === asked.current) setFlow({ state: "read", dry, applied: null, says: null });
    } catch (error) {
      if (turn !== asked.current) return;
      setFlow((before) => ({ ...before, state: before.dry === null ? "none" : "read", says: failureOf(error).says }));
    }
  }
  async function choose(chosen: File): Promise<void> {
    setFlow({ ...START, state: "reading" });
    const decoded = decodeFile(new Uint8Array(await chosen.arrayBuffer()));
    const refusal = !decoded.ok ? decoded.reason : decoded.text.length > TEXT_LIMIT ? TOO_LONG : null;
    if (!decoded.ok || refusal !== null) {
      setFlow({ ...START, says: `${chosen.name}: ${refusal ?? ""}` });
      return;
    }
    file.current = { fileName: chosen.name, text: decoded.text, requestId: crypto.randomUUID() };
    await read(null, null);
  }
  async function write(): Promise<void> {
    const at = file.current;
    if (at === null || flow.dry === null) return;
    const { mapping, asOf } = flow.dry;
    setFlow((before) => ({ ...before, state: "writing", says: null }));
    try {
      const applied = await client.imports.bringIn.mutate({ ...at, mapping, asOf });
      setFlow({ state: "written", dry: null, applied, says: null });
      await queries.invalidateQueries();
    } catch (error) {
      setFlow((before) => ({ ...before, state: "read", says: failureOf(error).says }));
    }
  }
  const leave = () => {
    asked.current += 1;
    file.current = null;
    setFlow(START);
  };
  return { flow, choose, read, write, leave };
}
