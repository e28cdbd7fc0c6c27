import { removalCaption } from "../../shared/proceedings/caption.ts";
import type { OpenRemovalCaseInput } from "../../shared/proceedings/contract.ts";
import type { Saved } from "../../shared/kernel/save.ts";
import { type CaseCtx, change, type Change } from "../core/change.ts";
import type { Happening } from "../core/reactions.ts";
import { saved } from "../core/save.ts";
import { courtById } from "../courts/court-queries.ts";
import { immigrationMatterOf } from "../custody/venue-queries.ts";
import { loadPeople, type PersonRow } from "./case-queries.ts";
import { insertProceeding, type Inserted } from "./insert.ts";
import { notLater, refuseLead } from "./open.ts";
import { clientKeyOf, openRemovalCases } from "./removal-queries.ts";

/** Opens the case in which the government seeks to remove one or several people. */
export function openRemovalCase(
  ctx: CaseCtx,
  { requestId, clients, caption, courtId, judge, leadId, openedOn }: OpenRemovalCaseInput,
): Saved {
  return change(ctx, "proceeding.open", { requestId }, (made) => {
    const people = loadPeople(ctx, clients);
    refuseLead(ctx, leadId);
    const { id } = insertRemovalCase(made, people, {
      caption,
      courtN: courtId === null ? null : courtById(ctx, courtId).n,
      judge,
      leadId,
      openedOn: notLater(openedOn ?? made.today, made.today),
    });
    return saved(id, 1, made.findings);
  });
}

type Details = Pick<OpenRemovalCaseInput, "caption" | "judge" | "leadId"> & { courtN: number | null; openedOn: Change["today"] };
function insertRemovalCase(made: Change, people: readonly PersonRow[], { caption, ...details }: Details): Inserted {
  const values = { kind: "removal_case", parentN: null, petition: null, request: null } as const;
  return insertProceeding(made, { ...values, ...details, people, caption: caption ?? removalCaption(people) });
}

/**
 * The dates after a final order belong to a removal case: where none is open, one is, carried by who carries the person's other matter.
 * One that whoever records the order may not see keeps them as well as any.
 */
export function openForFinalOrder(made: Change, { clientN, finalOn }: Extract<Happening, { type: "custody.removalOrdered" }>): void {
  if (finalOn === null || openRemovalCases(made.ctx, clientN).length > 0) return;
  const people = loadPeople(made.ctx, [clientKeyOf(made.ctx, clientN)]);
  const leadId = immigrationMatterOf(made.ctx, clientN)?.lead ?? null;
  insertRemovalCase(made, people, { caption: null, courtN: null, judge: null, leadId, openedOn: made.today });
  const carried = leadId === null ? " Nobody carries it yet." : "";
  made.findings.push({
    code: "removal_case_opened",
    says: `A removal case is opened, “${removalCaption(people)}”, to hold the dates that run from the final order.${carried}`,
  });
}
