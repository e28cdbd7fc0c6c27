import { day } from "../../../shared/kernel/calendar-date.ts";
import type { Determination, Instrument, Pathway } from "../../../shared/outcomes/codes.ts";
import type { End, Lawsuit, ReleaseRequest, Scenario } from "../scenario.ts";

/**
 * Spring 2020 in one district: ten lawsuits for 23 people, 41 requests to ICE for 38. As of 15 July 2020 the dashboard shows the numbers
 * of the worked example (docs: statistics). Everybody is invented; the ruling days are too, after the release where a petition became moot.
 */
const PEOPLE = [
  "Amadou Abdi",
  "Beatriz Barrientos",
  "Cruz Coj",
  "Dariel Diallo",
  "Esperanza Escamilla",
  "Farid Fofana",
  "Gloria Guzman",
  "Hamza Haile",
  "Ines Ibarra",
  "Jovani Jimenez",
  "Karima Koroma",
  "Leonel Larios",
  "Marisol Mendieta",
  "Nestor Nwosu",
  "Odalys Orellana",
  "Pascal Pineda",
  "Quirina Quispe",
  "Ramiro Rosales",
  "Soledad Sesay",
  "Teodoro Tecum",
  "Ursula Umana",
  "Vicente Velis",
  "Wilmer Weldu",
  "Xiomara Xol",
  "Yared Yoc",
  "Zulema Zelaya",
  "Anselmo Asante",
  "Blessing Bautista",
  "Casimiro Cifuentes",
  "Delfina Duarte",
  "Emeka Eze",
  "Florinda Figueroa",
  "Gaspar Garay",
  "Hortensia Hussein",
  "Isidro Iraheta",
  "Jacinta Juc",
  "Kwabena Kamara",
  "Lidia Lemus",
  "Moises Maradiaga",
  "Noemi Nolasco",
  "Oumar Osei",
  "Perla Portillo",
  "Rogelio Quintero",
  "Samira Rivas",
  "Tadeo Sorto",
  "Ulises Tzoc",
  "Virginia Ulloa",
  "Wendell Vasquez",
  "Yolanda Wolde",
  "Zacarias Yanes",
  "Adela Zamora",
  "Bartolo Alvarenga",
  "Candida Bonilla",
  "Demetrio Chavajay",
  "Elvira Diop",
  "Fulgencio Espana",
  "Graciela Funes",
] as const;

/** Persons 1 to 23 are petitioners, in the order of the lawsuits; 24 to 57 were only asked for. */
const range = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, index) => from + index);

type Row = {
  filed: string;
  number: string;
  people: number[];
  ruling?: [day: string, determination: Determination];
  released?: [day: string, pathway: Pathway, instrument: Instrument];
  removed?: string;
};
const ROWS: readonly Row[] = [
  {
    filed: "2020-03-24",
    number: "5:20-cv-00617",
    people: range(1, 3),
    ruling: ["2020-04-09", "dismissed_moot_released"],
    released: ["2020-04-03", "government_while_pending", "order_of_recognizance"],
  },
  {
    filed: "2020-03-30",
    number: "5:20-cv-00642",
    people: [4],
    ruling: ["2020-04-13", "granted_bond_hearing"],
    released: ["2020-04-20", "bond_after_habeas", "bond"],
  },
  {
    filed: "2020-04-06",
    number: "5:20-cv-00689",
    people: range(5, 6),
    ruling: ["2020-04-10", "granted_release"],
    released: ["2020-04-10", "court_final_order", "court_order_only"],
  },
  {
    filed: "2020-04-14",
    number: "5:20-cv-00741",
    people: range(7, 10),
    ruling: ["2020-04-24", "granted_release"],
    released: ["2020-04-24", "court_final_order", "court_order_only"],
  },
  {
    filed: "2020-04-21",
    number: "5:20-cv-00798",
    people: range(11, 13),
    ruling: ["2020-05-20", "dismissed_moot_released"],
    released: ["2020-05-12", "government_while_pending", "parole"],
  },
  {
    filed: "2020-05-05",
    number: "5:20-cv-00893",
    people: range(14, 15),
    ruling: ["2020-06-10", "dismissed_moot_released"],
    released: ["2020-06-04", "government_while_pending", "order_of_supervision"],
  },
  {
    filed: "2020-05-12",
    number: "5:20-cv-00940",
    people: range(16, 17),
    ruling: ["2020-06-18", "dismissed_moot_removed"],
    removed: "2020-06-11",
  },
  { filed: "2020-05-20", number: "5:20-cv-01004", people: range(18, 19), ruling: ["2020-06-25", "denied_on_merits"] },
  { filed: "2020-06-09", number: "5:20-cv-01151", people: range(20, 22) },
  { filed: "2020-06-30", number: "5:20-cv-01302", people: [23] },
];

const lawsuits: readonly Lawsuit[] = ROWS.map(({ filed, number, people, ruling }) => ({
  filedOn: day(filed),
  number,
  people,
  ruling: ruling === undefined ? null : { on: day(ruling[0]), determination: ruling[1] },
}));

const endsOfPetitioners: readonly End[] = ROWS.flatMap(({ people, released, removed }): End[] => {
  if (removed !== undefined) return [{ on: day(removed), people, kind: "removed", pathway: null, attribution: null, instrument: null }];
  if (released === undefined) return [];
  const [on, pathway, instrument] = released;
  const attribution = pathway === "government_while_pending" ? ("timing_only" as const) : ("order" as const);
  return [{ on: day(on), people, kind: "released", pathway, attribution, instrument }];
});

/** Nine of those for whom ICE was only asked went free. */
const endsAfterRequest: readonly End[] = ["2020-04-15", "2020-05-01", "2020-05-22"].map((on, index) => ({
  on: day(on),
  people: range(24 + index * 3, 26 + index * 3),
  kind: "released",
  pathway: "government_after_request",
  attribution: "timing_only",
  instrument: "order_of_recognizance",
}));

/** Each of the 34 once, four petitioners before their lawsuits, and three people a second time: 41 requests for 38 people. */
const ASKED: readonly (readonly [day: string, people: readonly number[]])[] = [
  ["2020-03-20", [1, 5]],
  ["2020-03-27", [12, 19]],
  ["2020-03-30", range(24, 32)],
  ["2020-04-08", range(33, 45)],
  ["2020-05-04", range(46, 57)],
  ["2020-03-23", [1]],
  ["2020-04-09", [24, 25]],
];
const requests: readonly ReleaseRequest[] = ASKED.flatMap(([sentOn, people]) =>
  people.map((person) => ({ sentOn: day(sentOn), people: [person], ground: "Medical risk in detention during the pandemic" })),
);

export const SPRING_2020: Scenario = {
  name: "spring-2020",
  people: PEOPLE,
  heldFrom: day("2020-03-02"),
  facility: "ADLNTCA",
  court: "C.D. Cal.",
  lawsuits,
  requests,
  ends: [...endsOfPetitioners, ...endsAfterRequest],
  moves: [{ on: day("2020-07-01"), person: 20, facility: "KCOJFOK" }],
};
