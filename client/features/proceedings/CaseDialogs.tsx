import type { ReactNode } from "react";
import type { ProceedingPage } from "../../../shared/proceedings/views.ts";
import type { Saved } from "../../../shared/kernel/save.ts";
import { Dialog } from "../../ui/overlay/Dialog.tsx";
import { BondResultForm, GroupResultForm } from "./BondForms.tsx";
import { openDocket } from "./CaseHead.tsx";
import { AddNumberForm, MoveDocketForm } from "./DocketForms.tsx";
import { OpenBondForm } from "./OpenHearingForms.tsx";
import { AddPersonForm, EditCaseForm } from "./EditCaseForm.tsx";
import { MarkFiledForm } from "./MarkFiledForm.tsx";
import { UnassignForm, WithdrawPersonForm } from "./PeopleForms.tsx";
import { RecordRequestForm } from "./RequestForms.tsx";
import { AssignForm, CloseForm, StageForm } from "./WorkForms.tsx";

/** Every act on a case that has a form of this slice, with the title of its dialog. */
export const CASE_ACTS = {
  file: "Mark filed",
  number: "Add the number",
  move: "Move to another court",
  edit: "Change the case",
  person: "Add a person",
  withdraw: "Take a person out of the case",
  assign: "Assign",
  unassign: "Take a colleague off the case",
  stage: "Set the stage",
  close: "Close the case",
  bond: "Open a bond hearing",
  result: "Record what came of it",
  group: "Record a group result",
} as const;
export type CaseAct = keyof typeof CASE_ACTS;

export type CaseDialogsProps = {
  readonly page: ProceedingPage;
  readonly act: CaseAct | null;
  readonly onSaved: (act: CaseAct, saved: Saved) => void;
  readonly onCancel: () => void;
};

/** The form of the act that was chosen, above the page. */
export function CaseDialogs({ page, act, onSaved, onCancel }: CaseDialogsProps) {
  const title = act === "close" && page.closedOn !== null ? "Reopen the case" : act === null ? "" : CASE_ACTS[act];
  return (
    <Dialog title={title} open={act !== null} onClose={onCancel} keep>
      {act !== null && formOf(page, act, { onSaved: (saved: Saved) => onSaved(act, saved), onCancel })}
    </Dialog>
  );
}

function formOf(page: ProceedingPage, act: CaseAct, after: { onSaved: (saved: Saved) => void; onCancel: () => void }): ReactNode {
  const docket = openDocket(page);
  switch (act) {
    case "file":
      return <MarkFiledForm page={page} {...after} />;
    case "number":
      return docket === null ? null : <AddNumberForm page={page} docket={docket} {...after} />;
    case "move":
      return docket === null ? null : <MoveDocketForm page={page} docket={docket} {...after} />;
    case "edit":
      return <EditCaseForm page={page} {...after} />;
    case "person":
      return <AddPersonForm page={page} {...after} />;
    case "withdraw":
      return <WithdrawPersonForm page={page} {...after} />;
    case "unassign":
      return <UnassignForm page={page} {...after} />;
    case "assign":
      return <AssignForm proceedingIds={[page.id]} {...after} />;
    case "stage":
      return <StageForm page={page} {...after} />;
    case "close":
      return <CloseForm page={page} {...after} />;
    case "bond":
      return <OpenBondForm page={page} {...after} />;
    case "group":
      return <GroupResultForm page={page} {...after} />;
    case "result":
      if (page.kind === "bond_hearing") return <BondResultForm page={page} {...after} />;
      return page.request === null ? null : <RecordRequestForm page={page} request={page.request} {...after} />;
  }
}
