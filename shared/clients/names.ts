import { fold } from "../kernel/fold.ts";

export type ClientName = { givenNames: string | null; surname: string | null; secondSurname: string | null; unnamedAs: string | null };

/** "Rosa Ixchel Tun", or "Unnamed, called by a sister". */
export function fullName(name: ClientName): string {
  const parts = [name.givenNames, name.surname, name.secondSurname].filter((part) => part !== null && part !== "");
  return parts.length > 0 ? parts.join(" ") : `Unnamed, ${name.unnamedAs ?? "not known yet"}`;
}

/** "Quiroga Benítez, Tomás": surnames first, as lists are sorted. */
export function sortName(name: ClientName): string {
  const surnames = [name.surname, name.secondSurname].filter((part) => part !== null && part !== "").join(" ");
  if (surnames === "") return fullName(name);
  return name.givenNames === null ? surnames : `${surnames}, ${name.givenNames}`;
}

/** What search reads: every name and alias folded, each once. */
export function foldNames(name: ClientName & { docketName: string | null }, aliases: readonly string[]): string {
  const all = [name.givenNames, name.surname, name.secondSurname, name.unnamedAs, name.docketName, ...aliases];
  return [...new Set(all.flatMap((part) => fold(part ?? "").split(" ")).filter((word) => word !== ""))].join(" ");
}
