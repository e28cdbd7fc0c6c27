import { ResolveFindingInput, type QuestionRow } from "../../../shared/imports/contract.ts";
import type { CodeOf } from "../../../shared/kernel/codes.ts";
import { ATTRIBUTION, PATHWAY, type Pathway } from "../../../shared/outcomes/codes.ts";
import { count } from "../../lib/format.ts";
import { SaveFormFrame, useSaveForm } from "../../lib/save-form.tsx";
import { useTRPCClient } from "../../lib/trpc.ts";
import { CodeField } from "../../ui/forms/ChoiceFields.tsx";
import { LongTextField } from "../../ui/forms/TextFields.tsx";
import styles from "./imports.module.css";

type Draft = {
  requestId: string;
  code: QuestionRow["code"];
  rowIds: readonly string[];
  pathway: Pathway | null;
  attribution: CodeOf<typeof ATTRIBUTION> | null;
  answer: string;
};

/** Answers one finding, or several alike: a pathway where it asks how a release came about, else words. */
export function AnswerForm({ rows, onDone }: { rows: readonly QuestionRow[]; onDone: () => void }) {
  const client = useTRPCClient();
  const [first] = rows;
  const { form, frame } = useSaveForm<ResolveFindingInput, Draft>(
    ResolveFindingInput,
    () => ({
      requestId: crypto.randomUUID(),
      code: first?.code ?? "outcome_unread",
      rowIds: rows.map((row) => row.rowId),
      pathway: null,
      attribution: "counsel_judgment",
      answer: "",
    }),
    (input) => client.imports.resolve.mutate(input),
    onDone,
  );
  const asksPathway = first?.question === "pathway";
  const hints = first?.hints ?? [];
  const likely =
    hints.length === 0 ? undefined : `By the words of the list it may be: ${hints.map((hint) => lower(PATHWAY.labels[hint])).join("; ")}.`;
  return (
    <SaveFormFrame
      label="Answer a finding"
      before="this answer can be saved"
      saveWords={rows.length === 1 ? "Save the answer" : `Save for ${count(rows.length, "row")}`}
      frame={frame}
      onCancel={onDone}
    >
      <p className={styles["text"]}>
        {rows.length === 1
          ? `Row ${first?.label ?? ""} of ${first?.fileName ?? ""}. ${first?.says ?? ""}`
          : `${first?.says ?? ""} The answer is entered for ${count(rows.length, "row")}.`}
      </p>
      {rows.length === 1 && first?.cell !== null && first !== undefined && (
        <p className={styles["text"]}>{`The list says: “${first.cell}”`}</p>
      )}
      {asksPathway && (
        <>
          <CodeField
            {...form.field("pathway", "How did the release come about?")}
            as="select"
            empty="Not known yet; I answer in words"
            choices={PATHWAY}
            only={PATHWAY.codes.filter((code) => code !== "unknown")}
            hint={likely}
          />
          <CodeField {...form.field("attribution", "What does that rest on?")} choices={ATTRIBUTION} />
        </>
      )}
      <LongTextField
        {...form.field("answer", asksPathway ? "In words" : "Answer")}
        {...(asksPathway ? { aside: "if there is more to say" } : {})}
      />
    </SaveFormFrame>
  );
}

function lower(words: string): string {
  return words.charAt(0).toLowerCase() + words.slice(1);
}
