/** Syllables for surnames that nobody has to have: enough that five letters select and do not single out. */
const FIRST = [
  "Ar",
  "Bel",
  "Cor",
  "Dan",
  "El",
  "Far",
  "Gal",
  "Hor",
  "Ib",
  "Jar",
  "Kel",
  "Lom",
  "Mar",
  "Nad",
  "Or",
  "Pel",
  "Quin",
  "Ros",
  "Sal",
  "Tor",
  "Ur",
  "Val",
  "Wen",
  "Yar",
  "Zel",
];
const MIDDLE = ["a", "ba", "da", "é", "fi", "ga", "i", "ka", "la", "ma", "ní", "o", "pa", "ra", "sa", "ta", "u", "va", "xi", "za"];
const LAST = ["ban", "cos", "dez", "ff", "gar", "lin", "mov", "nes", "quez", "ra", "s", "tin", "vich", "yan", "zada"];
const GIVEN = [
  "Amadou",
  "Beatriz",
  "Chidi",
  "Dolores",
  "Emeka",
  "Fatou",
  "Gabriela",
  "Hamid",
  "Inés",
  "Josué",
  "Khadija",
  "Luis",
  "Mireille",
  "Nasrin",
  "Omar",
  "Paola",
  "Rosa",
  "Samir",
  "Tomás",
  "Yesenia",
];

export type Chance = (below: number) => number;

/** Numbers that look random and are the same for the same seed. */
export function chances(seed: number): Chance {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 4_294_967_296) * below);
  };
}

export function pick<T>(chance: Chance, list: readonly T[]): T {
  const found = list[chance(list.length)];
  if (found === undefined) throw new Error("Nothing can be picked from an empty list.");
  return found;
}

export function inventSurname(chance: Chance): string {
  return pick(chance, FIRST) + pick(chance, MIDDLE) + pick(chance, LAST);
}

export function inventGivenName(chance: Chance): string {
  return pick(chance, GIVEN);
}
