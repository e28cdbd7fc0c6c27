import { PATHWAY, type Pathway } from "../../outcomes/codes.ts";
import { part } from "../figures.ts";
import { BY_COURT_PROCESS, BY_ORDER } from "../pathways.ts";
import { cohortReleases } from "./released-so-far.ts";
import type { Release } from "./released-total.ts";
import { measure } from "./measure.ts";

function pathwayPart(releases: readonly Release[], pathway: Pathway) {
  const members = releases.filter((release) => release.pathway === pathway).map(({ clientId }) => clientId);
  return part(pathway, PATHWAY.labels[pathway], "people", members);
}

export const releasedByOrder = measure(
  {
    id: "released_by_order",
    version: 1,
    name: "Released by court order",
    definition:
      "People released by the court’s final order and by an interim order, in two parts. Beside it, by court process: also on bond after a hearing " +
      "the habeas court ordered, and by ICE where the order asked for less.",
    unit: "people",
    windowOf: "filing",
    universes: ["petitioners"],
  },
  (study) => {
    const releases = cohortReleases(study);
    const by = (pathways: readonly Pathway[]) =>
      releases.filter(({ pathway }) => pathways.includes(pathway)).map(({ clientId }) => clientId);
    const ordered = by(BY_ORDER);
    return {
      value: ordered.length,
      numerator: ordered.length,
      denominator: study.cohort.length,
      members: ordered,
      parts: BY_ORDER.map((pathway) => pathwayPart(releases, pathway)),
      beside: [
        part("court_process", "By court process", "people", by(BY_COURT_PROCESS)),
        ...BY_COURT_PROCESS.filter((pathway) => !BY_ORDER.includes(pathway)).map((pathway) => pathwayPart(releases, pathway)),
      ],
    };
  },
);

export const releasedWhilePending = measure(
  {
    id: "released_while_pending",
    version: 1,
    name: "Released by ICE while the petition was pending",
    definition:
      "People ICE released after filing and before a ruling, bond set by ICE included. It is an order of time: neither a grant nor a loss, " +
      "printed wherever grant rates are.",
    unit: "people",
    windowOf: "filing",
    universes: ["petitioners"],
  },
  (study) => {
    const members = cohortReleases(study)
      .filter(({ pathway }) => pathway === "government_while_pending")
      .map(({ clientId }) => clientId);
    return { value: members.length, numerator: members.length, denominator: study.cohort.length, members };
  },
);
