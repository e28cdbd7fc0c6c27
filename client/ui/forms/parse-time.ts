import { EMPTY, not, read, type Read } from "./parse-day.ts";

const WORDS: Readonly<Record<string, string>> = { noon: "12:00", midnight: "00:00" };

/** Reads a time of day as people type it: `6:40 p.m.`, `6:40pm`, `6 pm`, `18:40`, `noon`. Gives a wall clock reading `HH:MM`. */
export function parseTime(text: string): Read<string> {
  const plain = text.trim().toLowerCase().replaceAll(".", "").replace(/\s+/g, " ");
  if (plain === "") return EMPTY;
  const word = WORDS[plain];
  if (word !== undefined) return read(word);
  const parts = /^(\d{1,2})(?::(\d{2}))? ?(am|pm|a|p)?$/.exec(plain);
  const refusal = not(`${text.trim()} is not a time of day. Write it as 6:40 p.m. or 18:40.`);
  if (!parts || (parts[2] === undefined && parts[3] === undefined)) return refusal;
  const [hours, minutes] = [Number(parts[1]), Number(parts[2] ?? 0)];
  const half = parts[3]?.[0];
  if (minutes > 59 || hours > 23 || (half !== undefined && (hours < 1 || hours > 12))) return refusal;
  const whole = half === undefined ? hours : (hours % 12) + (half === "p" ? 12 : 0);
  return read(`${String(whole).padStart(2, "0")}:${String(minutes).padStart(2, "0")}`);
}
