import type { ClosedDayKind } from "../../../shared/courts/closed-days-codes.ts";
import { CloseDaysInput } from "../../../shared/courts/contract.ts";
import { z } from "zod";

/** One day as it is being filled in; `key` names its row on screen. */
export type DayDraft = { key: string; day: string | null; kind: ClosedDayKind | null; name: string };
export type ClosedDaysDraft = { requestId: string; courtId: string; days: readonly DayDraft[]; source: string };

export function blankDay(): DayDraft {
  return { key: crypto.randomUUID(), day: null, kind: null, name: "" };
}

/** The next row begins with the kind of the one before: a list of days is mostly of one kind. */
export function dayAfter(last: DayDraft | undefined): DayDraft {
  return { ...blankDay(), kind: last?.kind ?? null };
}

/** The contract over the rows; errors keep their path (`days.0.day`). */
export function closedDaysSchema() {
  return z.custom<ClosedDaysDraft>().transform((draft, context): CloseDaysInput => {
    const days = draft.days.map(({ day, kind, name }) => ({ day, kind, name }));
    const result = CloseDaysInput.safeParse({ ...draft, days });
    if (result.success) return result.data;
    for (const { path, message } of result.error.issues) context.addIssue({ code: "custom", path: [...path], message });
    return z.NEVER;
  });
}
