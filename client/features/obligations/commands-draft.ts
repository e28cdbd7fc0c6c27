import { z } from "zod";
import { type CalendarDate, isCalendarDate } from "../../../shared/kernel/calendar-date.ts";
import { type Act, type Obligor, OBLIGOR } from "../../../shared/obligations/codes.ts";
import { OpenObligationsInput } from "../../../shared/obligations/contract.ts";
import { commandTitle, standingWords } from "../../../shared/obligations/wording.ts";
import { dayText, timeText } from "../../lib/format.ts";
import { blankTime, shapeTime, type TimeDraft } from "./time-draft.ts";

/** One command as it is being filled in; `key` names its row on screen. */
export type CommandDraft = {
  key: string;
  obligor: Obligor;
  act: Act | null;
  petitionerId: string | null;
  when: TimeDraft;
  words: string;
  orElse: Act | null;
  orElseWords: string;
};
export type CommandsDraft = { requestId: string; entryId: string; commands: readonly CommandDraft[] };

export function blankCommand(): CommandDraft {
  return {
    key: crypto.randomUUID(),
    obligor: "government",
    act: null,
    petitionerId: null,
    when: blankTime("day"),
    words: "",
    orElse: null,
    orElseWords: "",
  };
}

function shapeCommand({ obligor, act, petitionerId, when, words, orElse, orElseWords }: CommandDraft) {
  return { obligor, act, petitionerId, when: shapeTime(when), words, orElse: orElse === null ? null : { act: orElse, words: orElseWords } };
}

/** What is asked for where nothing was answered; a wrong answer keeps the contract's own sentence. */
const ASKS: Readonly<Record<string, (command: CommandDraft | undefined) => string | undefined>> = {
  act: () => "Choose what is commanded.",
  day: (command) => (command?.when.day === null ? "Give the day." : undefined),
  time: (command) => (command?.when.time === null ? "Give the hour at the court." : undefined),
  n: (command) => (command?.when.n === null ? "Say how many." : undefined),
};

/** The contract over the rows; errors keep their path (`commands.0.when.day`). */
export function commandsSchema() {
  return z.custom<CommandsDraft>().transform((draft, context): OpenObligationsInput => {
    const { requestId, entryId } = draft;
    const result = OpenObligationsInput.safeParse({ requestId, entryId, commands: draft.commands.map(shapeCommand) });
    if (result.success) return result.data;
    for (const { path, message } of result.error.issues) {
      context.addIssue({
        code: "custom",
        path: [...path],
        message: ASKS[String(path.at(-1))]?.(draft.commands[Number(path[1])]) ?? message,
      });
    }
    return z.NEVER;
  });
}

/** One line of what saving will do: "note that the government owes a bond hearing, or release, to Mendoza Rivas by Wed Nov 25". */
export function sayCommand(command: CommandDraft, petitioners: readonly { id: string; name: string }[], today: CalendarDate): string {
  if (command.act === null) return "add a command, once it is chosen";
  const orElse = command.orElse === null ? null : { act: command.orElse, words: command.orElseWords || null };
  const title = commandTitle(command.act, command.words || null, orElse);
  const whom =
    petitioners.find((one) => one.id === command.petitionerId)?.name ??
    (petitioners.length === 1 ? petitioners[0]?.name : "all petitioners");
  const who = OBLIGOR.labels[command.obligor]
    .replace(/^The /, "the ")
    .replace(/^Us$/, "us")
    .replace(/^Other$/, "another");
  return `add “${title}” for ${whom ?? "all petitioners"}, by ${who}: ${sayTime(command.when, today)}`;
}

function sayTime(when: TimeDraft, today: CalendarDate): string {
  if (when.kind === "standing") return standingWords(when.scope, when.until || null).toLowerCase();
  if (when.kind === "period" && when.from === "response")
    return `${when.n ?? "…"} ${when.unit}s from the response; its date is counted once that is filed`;
  if (when.kind === "period") return `within ${when.n ?? "…"} ${when.unit}s of ${when.from}, with its date counted`;
  const day = when.day !== null && isCalendarDate(when.day) ? dayText(when.day, today) : "a day to be given";
  return when.kind === "instant" && when.time !== null && /^\d\d:\d\d$/.test(when.time)
    ? `${day}, ${timeText(when.time)} at the court`
    : day;
}
