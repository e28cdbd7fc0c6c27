import { useState } from "react";
import type { OpenObligationsInput } from "../../../shared/obligations/contract.ts";
import { useToday } from "../../lib/clock.tsx";
import { count } from "../../lib/format.ts";
import { type AfterForm, SaveFormFrame, useSaveForm } from "../../lib/save-form.tsx";
import { failureOf, useTRPCClient } from "../../lib/trpc.ts";
import { Button } from "../../ui/actions/Button.tsx";
import { Mark } from "../../ui/marks/Mark.tsx";
import { Panel } from "../../ui/page/Panel.tsx";
import { Row, Rows } from "../../ui/page/Rows.tsx";
import { FailedState } from "../../ui/states/FailedState.tsx";
import { LoadingShape } from "../../ui/states/LoadingShape.tsx";
import { blankCommand, commandsSchema, type CommandsDraft, sayCommand } from "./commands-draft.ts";
import { CommandFields } from "./CommandFields.tsx";
import { useObligations } from "./use-obligations.ts";
import styles from "./obligations.module.css";

export type AddCommandsFormProps = AfterForm & {
  readonly proceedingId: string;
  readonly entryId: string;
  /** The court's number of the order; null for a text order. */
  readonly entryNumber: number | null;
  /** What leaving without a command is called; "Cancel" without it. */
  readonly cancel?: string;
};

/** What an order commands, a row per command, saved in one act. */
export function AddCommandsForm(props: AddCommandsFormProps) {
  const known = useObligations(props.proceedingId);
  if (known.isError)
    return (
      <FailedState title="The petitioners could not be loaded" why={failureOf(known.error).says} onRetry={() => void known.refetch()} />
    );
  if (known.data === undefined) return <LoadingShape label="The petitioners are on the way." />;
  return <Body {...props} petitioners={known.data.petitioners} />;
}

type Petitioners = readonly { readonly id: string; readonly name: string }[];

function Body({ entryId, entryNumber, petitioners, cancel, onSaved, onCancel }: AddCommandsFormProps & { petitioners: Petitioners }) {
  const client = useTRPCClient();
  const [Schema] = useState(() => commandsSchema());
  const { form, frame } = useSaveForm<OpenObligationsInput, CommandsDraft>(
    Schema,
    () => ({ requestId: crypto.randomUUID(), entryId, commands: [blankCommand()] }),
    (input) => client.obligations.open.mutate(input),
    onSaved,
  );
  const { commands } = form.values;
  const setAll = (next: CommandsDraft["commands"]) => form.setValues((values) => ({ ...values, commands: next }));
  const errorOf = (key: string, part: string): string | undefined => {
    const place = commands.findIndex((one) => one.key === key);
    const error = form.errors[`commands.${place}.${part}`];
    return typeof error === "string" ? error : undefined;
  };
  const errors = () => [
    ...form.summary(),
    ...commands.flatMap(({ key }, place) =>
      PARTS.filter(([part]) => errorOf(key, part) !== undefined).map(([part, label]) => ({
        id: `${key}-${part}`,
        label: commands.length === 1 ? label : `${label}, command ${place + 1}`,
      })),
    ),
  ];
  const order = entryNumber === null ? "this order" : `order [${entryNumber}]`;
  return (
    <SaveFormFrame
      label={`What ${order} commands`}
      before="these commands can be saved"
      saveWords={`Save ${count(commands.length, "obligation")}`}
      about="Commands"
      frame={{ ...frame, errors }}
      onCancel={onCancel}
      {...(cancel === undefined ? {} : { cancelWords: cancel })}
    >
      <CommandRows commands={commands} petitioners={petitioners} onChange={setAll} errorOf={errorOf} />
      <SavingWill commands={commands} petitioners={petitioners} />
    </SaveFormFrame>
  );
}

/** Where an error of one command can stand, and what its field is called. */
const PARTS = [
  ["act", "What is commanded"],
  ["words", "In the order’s words"],
  ["when.day", "Day"],
  ["when.time", "Hour"],
  ["when.n", "How many"],
  ["orElse.words", "Or else, in the order’s words"],
] as const;

type RowsProps = {
  readonly commands: CommandsDraft["commands"];
  readonly petitioners: Petitioners;
  readonly onChange: (next: CommandsDraft["commands"]) => void;
  readonly errorOf: (key: string, part: string) => string | undefined;
};

function CommandRows({ commands, petitioners, onChange, errorOf }: RowsProps) {
  const today = useToday();
  return (
    <div className={styles["rows"]}>
      {commands.map((command, place) => (
        <fieldset key={command.key} className={styles["command"]}>
          <legend className="gw-hidden">Command {place + 1}</legend>
          <div className={styles["head"]}>
            <span>{commands.length === 1 ? "The command" : `Command ${place + 1}`}</span>
            {commands.length > 1 && (
              <Button look="quiet" small onClick={() => onChange(commands.filter((one) => one.key !== command.key))}>
                Take out
              </Button>
            )}
          </div>
          <CommandFields
            command={command}
            petitioners={petitioners}
            courtDay={today}
            onChange={(next) => onChange(commands.map((one) => (one.key === command.key ? next : one)))}
            errorOf={(part) => errorOf(command.key, part)}
          />
        </fieldset>
      ))}
      <div>
        <Button onClick={() => onChange([...commands, blankCommand()])}>Add one more</Button>
      </div>
    </div>
  );
}

function SavingWill({ commands, petitioners }: Pick<RowsProps, "commands" | "petitioners">) {
  const today = useToday();
  return (
    <Panel title="Saving will" level={3}>
      <Rows label="What saving will do">
        {commands.map((command) => (
          <Row
            key={command.key}
            lead={<Mark kind={command.obligor === "us" ? "due" : "gov"} />}
            title={sayCommand(command, petitioners, today)}
          />
        ))}
      </Rows>
    </Panel>
  );
}
