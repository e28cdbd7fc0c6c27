import { codeList } from "../kernel/codes.ts";

/** Types as ICE's facility lists print them; a type belongs to a period. Source: ICE facility list of 6 November 2017 and FY26 workbook. */
export const FACILITY_TYPE = codeList("facility_type", {
  spc: "Service processing center (ICE)",
  cdf: "Contract detention facility",
  digsa: "Dedicated intergovernmental agreement",
  igsa: "Intergovernmental agreement",
  usms_iga: "Marshals Service agreement",
  usms_cdf: "Marshals Service contract facility",
  bop: "Bureau of Prisons",
  staging: "Staging or hold",
  family: "Family residential center",
  juvenile: "Juvenile facility",
  hospital: "Hospital",
  state: "State facility",
  other: "Other",
  unknown: "Type not known",
});
