import type { z } from "zod";
import { sortName } from "../../shared/clients/names.ts";
import { JUDGE_ROLE } from "../../shared/courts/codes.ts";
import type { JudgeView } from "../../shared/courts/contract.ts";
import { shortNumber } from "../../shared/docket/docket-number.ts";
import type { FacilityHere } from "../../shared/facilities/contract.ts";
import { PROCEEDING_KIND } from "../../shared/proceedings/codes.ts";
import type { HitMark } from "../../shared/search/contract.ts";
import type { CaseHitRow, ClientHitRow } from "./hit-queries.ts";

type Mark = z.infer<typeof HitMark>;
const MARKS: Readonly<Record<string, Mark>> = {
  held: "held",
  released: "released",
  removed: "removed",
  other_end: "transferred",
  lost: "suspended",
};

/** The answer's schema checks the codes and days that SQL hands over as text. */
export function clientHit(row: ClientHitRow) {
  const { id, whereabouts, place, precision, day, time, restricted } = row;
  return {
    kind: "client",
    id,
    title: sortName(row),
    aside: whereabouts === "held" ? place : null,
    since: precision === null ? null : { precision, day, time },
    mark: MARKS[whereabouts] ?? "unknown",
    restricted: restricted === 1,
  };
}

export function caseHit(row: CaseHitRow) {
  const missing = row.filed === 1 ? "number awaited" : "not filed";
  const number = row.number !== null ? shortNumber(row.number) : row.kind === "petition" ? missing : PROCEEDING_KIND.labels[row.kind];
  return {
    kind: "proceeding",
    id: row.id,
    title: row.caption,
    aside: [row.citation, number].filter((part) => part !== null).join(" "),
    mark: row.closed === 1 ? "met" : row.dated === 1 ? "due" : null,
    restricted: row.restricted === 1,
  };
}

export function facilityHit(facility: FacilityHere, held: number) {
  const town = [facility.city, facility.state].filter((part) => part !== null).join(", ");
  const people = held === 0 ? null : `${held} held`;
  return {
    kind: "facility",
    id: facility.id,
    title: facility.name,
    aside: [town, facility.court?.citation ?? null, people].filter((part) => part !== null && part !== "").join(" · "),
    mark: held > 0 ? "held" : null,
  };
}

export function judgeHit(judge: JudgeView, cases: number) {
  const role = judge.role === "unknown" ? null : JUDGE_ROLE.labels[judge.role];
  const count = cases === 1 ? "1 case" : `${cases} cases`;
  return {
    kind: "judge",
    id: judge.id,
    title: judge.name,
    aside: [role, judge.court, count].filter((part) => part !== null).join(" · "),
    mark: null,
  };
}
