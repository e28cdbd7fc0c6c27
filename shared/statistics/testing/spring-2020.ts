import type { Determination, Pathway } from "../../outcomes/codes.ts";
import type { EpisodeFact, Facts, PersonPetitionFact } from "../facts.ts";
import { day } from "../../kernel/calendar-date.ts";
import { anEpisode, aPerson, aPetition, aRequest } from "./make-facts.ts";

type Lawsuit = {
  readonly filed: string;
  readonly people: number;
  readonly ruling: Determination | null;
  readonly ruled: string | null;
  readonly end: "released" | "removed" | null;
  readonly ended: string | null;
  readonly pathway: Pathway | null;
};

/** The ten lawsuits of statistics.md section 5; the ruling days are invented, after the release where it is moot. */
const LAWSUITS: readonly Lawsuit[] = [
  moot("2020-03-24", 3, "2020-04-03", "2020-04-09"),
  freed("2020-03-30", 1, "granted_bond_hearing", "2020-04-13", "2020-04-20", "bond_after_habeas"),
  freed("2020-04-06", 2, "granted_release", "2020-04-10", "2020-04-10", "court_final_order"),
  freed("2020-04-14", 4, "granted_release", "2020-04-24", "2020-04-24", "court_final_order"),
  moot("2020-04-21", 3, "2020-05-12", "2020-05-20"),
  moot("2020-05-05", 2, "2020-06-04", "2020-06-10"),
  {
    filed: "2020-05-12",
    people: 2,
    ruling: "dismissed_moot_removed",
    ruled: "2020-06-18",
    end: "removed",
    ended: "2020-06-11",
    pathway: null,
  },
  { filed: "2020-05-20", people: 2, ruling: "denied_on_merits", ruled: "2020-06-25", end: null, ended: null, pathway: null },
  { filed: "2020-06-09", people: 3, ruling: null, ruled: null, end: null, ended: null, pathway: null },
  { filed: "2020-06-30", people: 1, ruling: null, ruled: null, end: null, ended: null, pathway: null },
];
const MOVED_OUT = { person: 20, on: "2020-07-01" };
const FIRST_ASKED_ONLY = 24;
const ASKED_ONLY = 34;
const FREED_AFTER_REQUEST = 9;

function freed(filed: string, people: number, ruling: Determination, ruled: string, ended: string, pathway: Pathway): Lawsuit {
  return { filed, people, ruling, ruled, end: "released", ended, pathway };
}
function moot(filed: string, people: number, ended: string, ruled: string): Lawsuit {
  return freed(filed, people, "dismissed_moot_released", ruled, ended, "government_while_pending");
}

/** People 1 to 23 are petitioners; 24 to 57 were only asked for; 41 requests concern 38 people, 4 of them petitioners. */
export function spring2020(): Facts {
  const petitions: PersonPetitionFact[] = [];
  const episodes: EpisodeFact[] = [];
  LAWSUITS.forEach(({ filed, people, ruling, ruled, end, ended, pathway }, index) => {
    for (let place = 0; place < people; place += 1) {
      const person = petitions.length + 1;
      petitions.push(
        aPetition({ person, lawsuit: index + 1, filed, determination: ruling, determinedOn: ruled === null ? null : day(ruled) }),
      );
      const movedOutOfDistrictOn = person === MOVED_OUT.person ? day(MOVED_OUT.on) : null;
      episodes.push(anEpisode({ person, endKind: end, pathway, movedOutOfDistrictOn, ...(ended === null ? {} : { ended }) }));
    }
  });
  const askedOnly = Array.from({ length: ASKED_ONLY }, (_, index) => FIRST_ASKED_ONLY + index);
  askedOnly.forEach((person, index) => {
    const free = index < FREED_AFTER_REQUEST;
    episodes.push(
      free ? anEpisode({ person, endKind: "released", ended: "2020-05-01", pathway: "government_after_request" }) : anEpisode({ person }),
    );
  });
  const asked = [...askedOnly, 1, 5, 12, 19];
  const requests = [...asked.map((person) => [person]), [24], [25], [1]].map((people, index) => aRequest(index + 1, people));
  return { petitions, episodes, requests, people: [...asked, 2, 3].map((person) => aPerson(person, "2020-03-20")) };
}
