import { and, eq, inArray, isNull } from "drizzle-orm";
import { custodyEnds, importFindings } from "../../db/schema/index.ts";
import type { ImportFindingCode } from "../../shared/imports/codes.ts";
import type { ResolveFindingInput } from "../../shared/imports/contract.ts";
import { PATHWAY_QUESTIONS, questionOf } from "../../shared/imports/questions.ts";
import { DomainError } from "../../shared/kernel/domain-error.ts";
import type { Saved } from "../../shared/kernel/save.ts";
import { PATHWAY } from "../../shared/outcomes/codes.ts";
import { type CaseCtx, change, type Change } from "../core/change.ts";
import { supersedeFact } from "../core/facts.ts";
import { saved } from "../core/save.ts";
import { endsOfRow, loadQuestion, type QuestionSql } from "./question-queries.ts";
import { endRow } from "./write-queries.ts";

type Answer = Pick<ResolveFindingInput, "code" | "pathway" | "attribution" | "answer">;

/** Answers a finding in one or several rows. A pathway is put in the place of the imported one; words are kept with the finding. */
export function resolveFinding(ctx: CaseCtx, { requestId, rowIds, ...answer }: ResolveFindingInput): Saved {
  return change(ctx, "import.resolveFinding", { requestId }, (made) => {
    const question = questionOf(answer.code);
    if (question === "place")
      throw new DomainError("RULE_REFUSED", "A place is answered in the list of places, by choosing its facility.", "code");
    if (question === "pathway" ? answer.pathway === null && answer.answer === null : answer.answer === null)
      throw new DomainError(
        "RULE_REFUSED",
        question === "pathway"
          ? "Choose how the release came about, or say in words why it stays open."
          : "Write the answer in a few words.",
        "answer",
      );
    for (const rowId of new Set(rowIds)) answerOne(made, loadQuestion(ctx, rowId, answer.code), answer);
    return saved(rowIds[0] ?? "", 1);
  });
}

function answerOne(made: Change, row: QuestionSql, answer: Answer): void {
  if (row.resolvedAt !== null)
    throw new DomainError("RULE_REFUSED", `Row ${row.label} of ${row.fileName} was answered already. Load the list again.`, "rowIds");
  if (answer.pathway !== null) choosePathway(made, row, answer.pathway, answer.attribution, answer.answer);
  else made.record(row.proceedingId ?? row.rowId, { row: row.label, finding: row.code, answer: answer.answer });
  const words = [answer.pathway === null ? null : PATHWAY.labels[answer.pathway], answer.answer].filter((part) => part !== null).join(". ");
  const codes: ImportFindingCode[] = answer.pathway === null ? [answer.code] : [...PATHWAY_QUESTIONS];
  made.db
    .update(importFindings)
    .set({ resolvedAt: made.now, resolvedBy: made.ctx.actor.personId, resolution: words })
    .where(and(eq(importFindings.rowN, row.rowN), inArray(importFindings.code, codes), isNull(importFindings.resolvedAt)))
    .run();
}

/** Puts the chosen pathway in the place of the imported one, for every released person of the row. What was recorded by hand since stays. */
function choosePathway(
  made: Change,
  row: QuestionSql,
  pathway: NonNullable<Answer["pathway"]>,
  attribution: Answer["attribution"],
  said: string | null,
): void {
  // guarantee: read from a column that is written with codes alone.
  if (!PATHWAY_QUESTIONS.has(row.code as ImportFindingCode))
    throw new DomainError("RULE_REFUSED", "This finding does not ask how a release came about.", "pathway");
  const ends = endsOfRow(made.ctx, row.rowN);
  if (ends.length === 0)
    throw new DomainError(
      "RULE_REFUSED",
      `No release stands for row ${row.label} of ${row.fileName}. Record it on the client’s page, or answer in words.`,
      "pathway",
    );
  for (const { endN, clientN, clientId, episodeN } of ends) {
    const end = endRow(made, endN);
    if (!end) continue;
    if (end.recordedSeq > row.lastSeq)
      throw new DomainError(
        "RULE_REFUSED",
        `How the person of row ${row.label} was released has been recorded since. Correct it on the client’s page, and answer here in words.`,
        "pathway",
      );
    const before = end.pathway === null ? null : PATHWAY.labels[end.pathway];
    const reason = said ?? "Answered after the import.";
    const seq = made.record(clientId, { pathway: { before, after: PATHWAY.labels[pathway] }, row: row.label, reason });
    supersedeFact(
      made,
      custodyEnds,
      end,
      { ...sameEnd(end), id: made.newId("custodyEnd"), pathway, attribution: pathway === "unknown" ? null : attribution },
      seq,
      reason,
    );
    made.emit({ type: "outcome.ended", clientN, episodeN });
  }
}

type EndRow = typeof custodyEnds.$inferSelect;

/** What an end says, without what belongs to one row of its history. */
function sameEnd(row: EndRow) {
  const { episodeN, kind, endedPrecision, endedDay, endedTime, instrument, conditions, entryN, toCountry, thirdCountry, note, verifiedBy } =
    row;
  return { episodeN, kind, endedPrecision, endedDay, endedTime, instrument, conditions, entryN, toCountry, thirdCountry, note, verifiedBy };
}
