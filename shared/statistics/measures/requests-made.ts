import { part } from "../figures.ts";
import { measure } from "./measure.ts";

export const requestsMade = measure(
  {
    id: "requests_made",
    version: 1,
    name: "Release requests to ICE",
    definition:
      "Requests to ICE to release, sent without a suit. One request may concern several people and one person several requests, " +
      "so requests and people are two numbers.",
    unit: "requests",
    windowOf: "sending",
    universes: ["requests"],
  },
  ({ requests }) => {
    const undated = requests.filter(({ sentOn }) => sentOn === null);
    return {
      value: requests.length,
      numerator: requests.length,
      members: requests.map(({ requestId }) => requestId),
      beside: [
        part(
          "people",
          "People they concern",
          "people",
          requests.flatMap(({ clientIds }) => clientIds),
        ),
        part(
          "undated",
          "Sent on a day not recorded",
          "requests",
          undated.map(({ requestId }) => requestId),
        ),
      ],
    };
  },
);
