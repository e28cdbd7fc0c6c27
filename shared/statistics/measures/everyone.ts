import { part } from "../figures.ts";
import { releasesOf, standings } from "./released-total.ts";
import { measure } from "./measure.ts";

export const everyone = measure(
  {
    id: "everyone",
    version: 1,
    name: "Everyone we act for",
    definition:
      "People in our petitions, people for whom we asked ICE, and people whose case we accepted, each counted once; and how many of them were " +
      "released on or after the first day we acted for them.",
    unit: "people",
    windowOf: "release",
    universes: ["everyone"],
  },
  (study) => {
    const members = [...standings(study).keys()];
    const released = releasesOf(study).first.map(({ clientId }) => clientId);
    return { value: members.length, numerator: members.length, members, parts: [part("released", "Released", "people", released)] };
  },
);
