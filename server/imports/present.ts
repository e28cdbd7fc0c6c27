import { z } from "zod";
import { fullName } from "../../shared/clients/names.ts";
import { IMPORT_FINDING } from "../../shared/imports/codes.ts";
import { BatchView, type ListQuestionsInput, QuestionPage, type QuestionRow, QueuedPlace, Written } from "../../shared/imports/contract.ts";
import { OutcomeReading } from "../../shared/imports/outcome-schema.ts";
import { questionOf } from "../../shared/imports/questions.ts";
import { outcomeWords } from "../../shared/imports/reading-words.ts";
import type { CaseCtx } from "../core/change.ts";
import { makeCursor, readCursor } from "../core/cursor.ts";
import { personName } from "../core/people.ts";
import { allBatches, openOf } from "./batch-queries.ts";
import { candidatesOf, openPlaces } from "./place-queries.ts";
import { openQuestions, type QuestionSql } from "./question-queries.ts";
import { builtOn } from "./undo-queries.ts";

/** Every import with what waits in it, and why it cannot be taken back where it cannot. */
export function presentBatches(ctx: CaseCtx): BatchView[] {
  return allBatches(ctx).map((row) => {
    const open = row.undoneAt === null ? openOf(ctx, row.n) : { questions: 0, places: 0 };
    return BatchView.parse({
      id: row.id,
      list: row.list,
      fileName: row.fileName,
      at: row.at,
      by: personName(ctx.office, row.by),
      asOf: row.asOf,
      written: Written.parse(JSON.parse(row.written)),
      undone: row.undoneAt === null ? null : { at: row.undoneAt, by: personName(ctx.office, row.undoneBy ?? "system") },
      undoBlocked: row.undoneAt === null ? builtOn(ctx, row) : "It was taken back already.",
      openQuestions: open.questions,
      openPlaces: open.places,
    });
  });
}

/** Open questions, a page at a time. */
export function presentQuestions(ctx: CaseCtx, input: ListQuestionsInput): z.infer<typeof QuestionPage> {
  const key = ctx.office.keys.chain;
  const after = input.cursor === null ? 0 : z.number().parse(readCursor(key, input.cursor));
  const { rows, total, codes } = openQuestions(ctx, input, after);
  const last = rows.length === input.limit ? rows.at(-1) : undefined;
  const counted = IMPORT_FINDING.codes.flatMap((code) => {
    const found = codes.find((one) => one.code === code);
    return found ? [{ code, says: IMPORT_FINDING.labels[code], rows: found.rows }] : [];
  });
  return QuestionPage.parse({ rows: rows.map(presentQuestion), next: last ? makeCursor(key, last.n) : null, total, codes: counted });
}

const Reading = z.object({ outcome: OutcomeReading });
const People = z.array(
  z.object({
    id: z.string(),
    givenNames: z.string().nullable(),
    surname: z.string().nullable(),
    secondSurname: z.string().nullable(),
    unnamedAs: z.string().nullable(),
  }),
);

function presentQuestion(row: QuestionSql): Record<keyof QuestionRow, unknown> {
  const reading = Reading.safeParse(JSON.parse(row.reading));
  const outcome = reading.success ? reading.data.outcome : null;
  const code = IMPORT_FINDING.schema.parse(row.code);
  return {
    rowId: row.rowId,
    code,
    says: row.says,
    question: questionOf(code) === "pathway" ? "pathway" : "words",
    column: row.column,
    cell: row.cell,
    fileName: row.fileName,
    label: row.label,
    reading: outcome === null ? "" : outcomeWords(outcome),
    proceeding: row.proceedingId === null ? null : { id: row.proceedingId, caption: row.caption },
    people: People.parse(JSON.parse(row.people)).map((person) => ({ id: person.id, name: fullName(person) })),
    hints: outcome?.person.hints ?? [],
  };
}

/** Spellings that wait for their facility. */
export function presentPlaces(ctx: CaseCtx): QueuedPlace[] {
  return openPlaces(ctx).map(({ batchId, written, state, why, candidates, rows }) =>
    QueuedPlace.parse({ batchId, written, state, why, rows, candidates: candidatesOf(ctx, candidates) }),
  );
}
