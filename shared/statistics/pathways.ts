import type { Pathway } from "../outcomes/codes.ts";

/** The four groups of the monthly picture. */
export const PATHWAY_GROUPS = ["court_order", "bond_after_habeas", "ice_while_pending", "other_path"] as const;
export type PathwayGroup = (typeof PATHWAY_GROUPS)[number];
export const PATHWAY_GROUP_LABELS: Readonly<Record<PathwayGroup, string>> = {
  court_order: "Court order",
  bond_after_habeas: "Bond after habeas",
  ice_while_pending: "ICE, while pending",
  other_path: "Other path",
};

/** Released by court order: pathways 1 and 2, printed in two parts (statistics.md section 2). */
export const BY_ORDER: readonly Pathway[] = ["court_final_order", "court_interim_order"];
/** By court process: pathways 1 to 4, printed with their parts (domain section 5, axis C). */
export const BY_COURT_PROCESS: readonly Pathway[] = [...BY_ORDER, "bond_after_habeas", "government_under_order"];

export function pathwayGroup(pathway: Pathway): PathwayGroup {
  if (BY_ORDER.includes(pathway)) return "court_order";
  if (pathway === "bond_after_habeas") return "bond_after_habeas";
  return pathway === "government_while_pending" ? "ice_while_pending" : "other_path";
}
