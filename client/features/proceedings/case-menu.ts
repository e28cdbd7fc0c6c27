import type { Actor } from "../../../shared/access/policy.ts";
import { can } from "../../../shared/access/policy.ts";
import { mayBeFiled } from "../../../shared/proceedings/rules.ts";
import type { ProceedingPage } from "../../../shared/proceedings/views.ts";
import type { MoreItem } from "../../ui/overlay/MoreMenu.tsx";
import type { CaseAct } from "./CaseDialogs.tsx";

/** Why this case cannot be marked filed now; undefined when it can. The server asks the same rule. */
export function filingBlocked(page: ProceedingPage): string | undefined {
  const verdict = mayBeFiled({
    kind: page.kind,
    petitioners: page.petitioners.length,
    filed: page.dockets.length > 0,
    closed: page.closedOn !== null,
  });
  return verdict.ok ? undefined : verdict.reason;
}

/** What can be done with a case, each with the reason why not. */
export function caseMenu(page: ProceedingPage, actor: Actor | null, run: (act: CaseAct) => void): MoreItem[] {
  const open = page.dockets.find((docket) => docket.closedOn === null);
  const noDocket = open === undefined ? "There is no open docket. Mark the petition filed first." : undefined;
  const assign = actor === null ? undefined : can(actor, "proceedings.assign");
  const mayAssign = assign === undefined || assign.ok ? undefined : assign.reason;
  const carried = page.assignments.some((one) => one.until === null);
  const act = (name: CaseAct, says: string, blocked?: string): MoreItem => ({ says, run: () => run(name), blocked });
  const petition = page.kind === "petition";
  return [
    act("edit", "Change the case"),
    act("person", "Add a person"),
    act("withdraw", "Take a person out", page.petitioners.length === 0 ? "Nobody is named in this case." : undefined),
    act("assign", "Assign", mayAssign),
    act("unassign", "Take a colleague off", mayAssign ?? (carried ? undefined : "Nobody has this case.")),
    ...(petition && open !== undefined && open.number !== null ? [act("number", "Correct the docket number")] : []),
    ...(petition
      ? [act("move", "Move to another court", noDocket), act("bond", "Open a bond hearing"), act("stage", "Set the stage")]
      : []),
    ...(petition ? [act("group", "Record a group result")] : []),
    ...(page.kind === "bond_hearing" || page.request !== null ? [act("result", "Record what came of it")] : []),
    act("close", page.closedOn === null ? "Close the case" : "Reopen the case"),
  ];
}
