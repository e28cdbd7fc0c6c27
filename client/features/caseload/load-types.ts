import type { LoadKind } from "../../../shared/caseload/contract.ts";

/** The color in which a count stands when it is more than none. */
export type Tone = "over" | "gov" | "plain";
export type Column = { readonly kind: LoadKind; readonly tone: Tone };
