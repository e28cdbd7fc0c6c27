import { randomUUID } from "node:crypto";
import type { office } from "./office.ts";

type Api = ReturnType<ReturnType<typeof office>["as"]>["api"];

const HEADER = ["No.", "Type of request", "Date filed", "Place of detention", "State", "Judge", "Outcome", "Number released"];
export type ListedRow = readonly (string | number)[];

/** A small list in CSV: number, kind, day, place, state, judge, outcome, number released; more columns by `header`. */
export function aList(rows: readonly ListedRow[], header: readonly string[] = HEADER): string {
  return [header, ...rows].map((row) => row.map((cell) => `"${String(cell).replaceAll('"', '""')}"`).join(",")).join("\r\n");
}

/** Brings a list in as the page does: a dry run, then the write with the suggested columns. */
export async function bringIn(api: Api, text: string, told: { fileName?: string; asOf?: string; requestId?: string; list?: string } = {}) {
  const { fileName = "spring.csv", asOf = "2020-07-15", requestId = randomUUID(), list } = told;
  const dry = await api.imports.read({ fileName, text, asOf });
  const mapping = list === undefined ? dry.mapping : { ...dry.mapping, list };
  return { dry, done: await api.imports.bringIn({ requestId, fileName, text, mapping, asOf }) };
}
