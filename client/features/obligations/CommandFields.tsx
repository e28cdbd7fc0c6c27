import type { CalendarDate } from "../../../shared/kernel/calendar-date.ts";
import { ACT, OBLIGOR } from "../../../shared/obligations/codes.ts";
import { CodeField } from "../../ui/forms/ChoiceFields.tsx";
import { TextField } from "../../ui/forms/TextFields.tsx";
import type { CommandDraft } from "./commands-draft.ts";
import { timeFor } from "./time-draft.ts";
import { TimeFields } from "./TimeFields.tsx";

export type CommandFieldsProps = {
  readonly command: CommandDraft;
  readonly petitioners: readonly { readonly id: string; readonly name: string }[];
  readonly courtDay: CalendarDate;
  readonly onChange: (next: CommandDraft) => void;
  readonly errorOf: (part: string) => string | undefined;
};

/** One command: what, by whom, for whom, by when, and what takes its place. */
export function CommandFields({ command, petitioners, courtDay, onChange, errorOf }: CommandFieldsProps) {
  const { key } = command;
  const set = (part: Partial<CommandDraft>) => onChange({ ...command, ...part });
  const people = { codes: petitioners.map((one) => one.id), labels: Object.fromEntries(petitioners.map((one) => [one.id, one.name])) };
  return (
    <>
      <CodeField
        id={`${key}-act`}
        label="What is commanded?"
        choices={ACT}
        value={command.act}
        onChange={(act) => set({ act, when: timeFor(act, command.when) })}
        error={errorOf("act")}
      />
      <CodeField
        id={`${key}-obligor`}
        label="Who has to do it?"
        as="select"
        choices={OBLIGOR}
        value={command.obligor}
        onChange={(obligor) => obligor !== null && set({ obligor })}
      />
      {petitioners.length > 1 && (
        <CodeField
          id={`${key}-petitioner`}
          label="For whom?"
          as="select"
          empty="All petitioners"
          choices={people}
          value={command.petitionerId}
          onChange={(petitionerId) => set({ petitionerId })}
        />
      )}
      <TimeFields
        id={`${key}-when`}
        label="By when?"
        value={command.when}
        onChange={(when) => set({ when })}
        courtDay={courtDay}
        errorOf={(part) => errorOf(`when.${part}`)}
      />
      <WordsAndElse command={command} set={set} errorOf={errorOf} />
    </>
  );
}

type WordsProps = Pick<CommandFieldsProps, "command" | "errorOf"> & { readonly set: (part: Partial<CommandDraft>) => void };

function WordsAndElse({ command, set, errorOf }: WordsProps) {
  const { key } = command;
  return (
    <>
      <TextField
        id={`${key}-words`}
        label="In the order’s words"
        aside={command.act === "other" || command.obligor === "other" ? "needed for “other”" : "where they matter"}
        serif
        value={command.words}
        onChange={(words) => set({ words })}
        error={errorOf("words")}
      />
      {command.when.kind !== "standing" && (
        <CodeField
          id={`${key}-orElse`}
          label="Or else?"
          hint="What takes its place if it is not done: “a hearing within seven days or release”."
          as="select"
          empty="Nothing"
          choices={ACT}
          value={command.orElse}
          onChange={(orElse) => set({ orElse })}
        />
      )}
      {command.orElse === "other" && (
        <TextField
          id={`${key}-orElse.words`}
          label="Or else, in the order’s words"
          serif
          value={command.orElseWords}
          onChange={(orElseWords) => set({ orElseWords })}
          error={errorOf("orElse.words")}
        />
      )}
    </>
  );
}
