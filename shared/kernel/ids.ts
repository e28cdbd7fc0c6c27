import { z } from "zod";

/**
 * Ids are prefixed text: three letters that name the noun, then sixteen letters and digits of Crockford's base 32,
 * the first nine of which are the time of making. They sort by age, say what they name, and are never used again.
 */
const ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";
const TIME_LENGTH = 9;
const RANDOM_LENGTH = 7;

/** Every noun that has an id, with its prefix. */
export const ID_PREFIXES = {
  agencyEvent: "agn",
  assignment: "asg",
  batch: "bat",
  bondResult: "bnd",
  calendarSpan: "spn",
  call: "cal",
  client: "cli",
  clerkHours: "clk",
  closedDay: "cld",
  court: "crt",
  custodyBasis: "bas",
  custodyEnd: "end",
  custodyReview: "rev",
  dateChange: "chg",
  deadline: "ddl",
  determination: "det",
  docket: "dkt",
  docketEntry: "ent",
  document: "doc",
  engagement: "eng",
  episode: "epi",
  facility: "fac",
  feed: "fed",
  groupResult: "grp",
  headline: "hdl",
  hearing: "hrg",
  importRow: "row",
  interimRuling: "rul",
  judge: "jdg",
  mail: "mai",
  note: "not",
  obligation: "obl",
  obligationState: "obs",
  override: "ovr",
  person: "per",
  petitioner: "ptr",
  placement: "plc",
  proceeding: "pro",
  reminder: "rmd",
  removalOrder: "rmo",
  request: "req",
  suspension: "sus",
  task: "tsk",
  wall: "wal",
} as const;
export type Noun = keyof typeof ID_PREFIXES;
export type Id<N extends Noun> = string & z.BRAND<`${N}Id`>;

/** The zod schema of one noun's id. */
export function idOf<N extends Noun>(noun: N): z.ZodType<Id<N>, string> {
  const shape = new RegExp(`^${ID_PREFIXES[noun]}_[0-9a-z]{16}$`);
  return z
    .string()
    .regex(shape, `This is not the id of a ${noun}.`)
    .transform((text) => text as Id<N>);
}

/** Makes an id from a moment (milliseconds) and seven numbers from 0 to 31. The caller brings clock and chance. */
export function makeId<N extends Noun>(noun: N, at: number, chance: readonly number[]): Id<N> {
  if (chance.length < RANDOM_LENGTH) throw new RangeError(`An id needs ${RANDOM_LENGTH} random numbers.`);
  let time = "";
  for (let rest = Math.max(0, Math.floor(at)), place = 0; place < TIME_LENGTH; place += 1, rest = Math.floor(rest / 32)) {
    time = (ALPHABET[rest % 32] ?? "0") + time;
  }
  const tail = chance.slice(0, RANDOM_LENGTH).map((number) => ALPHABET[number & 31] ?? "0");
  return `${ID_PREFIXES[noun]}_${time}${tail.join("")}` as Id<N>;
}
