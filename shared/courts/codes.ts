import { codeList, type CodeOf } from "../kernel/codes.ts";

export const COURT_KIND = codeList("court_kind", {
  district: "District court",
  appeals: "Court of appeals",
  immigration: "Immigration court",
  board: "Board of Immigration Appeals",
  supreme: "Supreme Court",
});
export type CourtKind = CodeOf<typeof COURT_KIND>;

export const JUDGE_ROLE = codeList("judge_role", {
  district: "District judge",
  magistrate: "Magistrate judge",
  immigration: "Immigration judge",
  appeals: "Circuit judge",
  unknown: "Role not known",
});
