import { stateCode } from "../courts/states.ts";
import { fold } from "../kernel/fold.ts";

/** A court as it is looked for: district courts by name, citation or "Central District of CA"; immigration courts by name. */
export type KnownCourt = {
  readonly n: number;
  readonly key: string;
  readonly name: string;
  readonly citation: string;
  readonly state: string | null;
  readonly kind: string;
};

const PARTS = /^(northern|southern|eastern|western|central|middle)?\s*district (?:court )?(?:of|for the district of)\s+(.+)$/;
const LETTERS = /^([nsewcm])?\s?d\s+(.+)$/;
const BY_LETTER: Readonly<Record<string, string>> = { n: "northern", s: "southern", e: "eastern", w: "western", c: "central", m: "middle" };

/** The court that words name, or null when they name none or more than one. Nothing is guessed: a bare city or state names no court. */
export function matchCourt(words: string, courts: readonly KnownCourt[]): KnownCourt | null {
  const said = tidy(words);
  if (said === "") return null;
  const same = courts.filter((court) => said === tidy(court.name) || said === tidy(court.citation) || words.trim() === court.key);
  const found = same.length > 0 ? same : byParts(said, courts);
  return found.length === 1 ? (found[0] ?? null) : null;
}

/** The immigration court of a city that words name: "Detroit Immigration Court". */
export function matchImmigrationCourt(words: string, courts: readonly KnownCourt[]): KnownCourt | null {
  if (!/\b(?:immigration court|eoir)\b/.test(fold(words))) return null;
  return matchCourt(words, courts.filter((court) => court.kind === "immigration")); // prettier-ignore
}

function tidy(text: string): string {
  return fold(text)
    .replace(/^(?:us|u s|united states) district court (?:for )?(?:the )?/, "")
    .replace(/^district court (?=[nsewcmd] )/, "")
    .replace(/^(?:the )/, "");
}

function byParts(said: string, courts: readonly KnownCourt[]): KnownCourt[] {
  const long = PARTS.exec(said);
  const short = long ? null : LETTERS.exec(said);
  const part = long ? (long[1] ?? "") : (BY_LETTER[short?.[1] ?? ""] ?? "");
  const state = stateCode((long ?? short)?.[2] ?? "");
  if (state === null) return [];
  return courts.filter((court) => {
    if (court.kind !== "district" || court.state !== state) return false;
    const name = tidy(court.name);
    return part === "" ? name.startsWith("district of") : name.startsWith(part);
  });
}
