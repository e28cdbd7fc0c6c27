import type { DemoCase } from "../demo.ts";
import { person, petition, response, showCause } from "./demo-docket.ts";

const GIVEN = [
  "Abel",
  "Brisa",
  "César",
  "Dalia",
  "Efraín",
  "Fiona",
  "Gil",
  "Hilda",
  "Isra",
  "Jairo",
  "Kenia",
  "Lino",
  "Mirna",
  "Noé",
  "Olga",
  "Pilar",
  "Quim",
  "Rut",
  "Sergei",
  "Tania",
] as const;
const SURNAMES = [
  "Ajanel",
  "Barahona",
  "Chuc",
  "Dogan",
  "Estupiñán",
  "Flórez",
  "Garzón",
  "Hakimi",
  "Ismailov",
  "Juárez",
  "Kiplagat",
  "Lainez",
  "Mwangi",
  "Nazari",
  "Otero",
  "Palma",
  "Quej",
  "Rashidi",
  "Sandoval",
  "Tariq",
] as const;
const COUNTRIES = [
  "Guatemala",
  "Honduras",
  "Colombia",
  "Turkey",
  "Ecuador",
  "Kenya",
  "Afghanistan",
  "Azerbaijan",
  "Mexico",
  "El Salvador",
] as const;
const FACILITIES = ["DODGEWI", "CLAYCIN", "KCOJFOK", "CPBDCKY", "BSAHOLD"] as const;
const LEADS = ["mateo", "jonas", "priya", "hana"] as const;
const at = <T>(list: readonly [T, ...T[]], index: number): T => list[index % list.length] ?? list[0];

/** The year's earlier suits: enough of them that the figures mean something. */
export function earlierCases(): DemoCase[] {
  return Array.from({ length: 36 }, (_, index): DemoCase => {
    const filed = 70 + index * 7;
    const end = filed - 12 - ((index * 11) % 45);
    const base: DemoCase = {
      people: [
        person(at(GIVEN, index), at(SURNAMES, index * 7 + 3), at(COUNTRIES, index * 3)),
        ...(index % 4 === 0 ? [person(at(GIVEN, index + 9), at(SURNAMES, index * 5 + 1), at(COUNTRIES, index))] : []),
      ],
      facility: at(FACILITIES, index),
      heldDaysAgo: filed + 20 + ((index * 13) % 90),
      filedDaysAgo: filed,
      number: `2:26-cv-${String(100 + index * 9).padStart(5, "0")}`,
      lead: at(LEADS, index),
      entries: [petition(filed), showCause(filed - 1), response(filed - 9)],
    };
    const everybody = base.people.map((_one, place) => place);
    const all = <T>(value: T) => base.people.map(() => value);
    switch (index % 6) {
      case 0:
        return {
          ...base,
          rulings: { daysAgo: end - 4, by: all("dismissed_moot_released") },
          ends: [
            {
              daysAgo: end,
              who: everybody,
              kind: "released",
              pathway: "government_while_pending",
              attribution: "timing_only",
              instrument: "parole",
            },
          ],
          closedDaysAgo: end - 5,
        };
      case 1:
        return {
          ...base,
          rulings: { daysAgo: end + 6, by: all("granted_bond_hearing") },
          ends: [
            { daysAgo: end, who: everybody, kind: "released", pathway: "bond_after_habeas", attribution: "order", instrument: "bond" },
          ],
          closedDaysAgo: end - 3,
        };
      case 2:
        return {
          ...base,
          rulings: { daysAgo: end, by: all("granted_release") },
          ends: [
            {
              daysAgo: end,
              who: everybody,
              kind: "released",
              pathway: "court_final_order",
              attribution: "order",
              instrument: "court_order_only",
            },
          ],
          closedDaysAgo: end - 9,
        };
      case 3:
        return { ...base, rulings: { daysAgo: end, by: all("denied_on_merits") }, closedDaysAgo: end - 9 };
      case 4:
        return {
          ...base,
          rulings: { daysAgo: end - 2, by: all("dismissed_moot_removed") },
          ends: [{ daysAgo: end, who: everybody, kind: "removed", toCountry: at(COUNTRIES, index * 3) }],
          closedDaysAgo: end - 4,
        };
      default:
        return base;
    }
  });
}
