/** A question that may stay open. */
export const WARRANT = {
  codes: ["yes", "no", "unknown"],
  labels: { yes: "Yes", no: "No", unknown: "Not known" },
} as const;
export type YesNo = (typeof WARRANT)["codes"][number];

export function fromYesNo(answer: YesNo): boolean | null {
  return answer === "unknown" ? null : answer === "yes";
}
export function toYesNo(value: boolean | null): YesNo {
  return value === null ? "unknown" : value ? "yes" : "no";
}
