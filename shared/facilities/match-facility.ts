import { stateCode, stateName } from "../courts/states.ts";
import { fold } from "../kernel/fold.ts";
import { type NameParts, nameParts, placeWords } from "./names.ts";

/** A facility as the matcher needs it. */
export type KnownFacility = {
  readonly id: string;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly code: string | null;
  readonly city: string | null;
  readonly state: string | null;
};

/**
 * `exact`: the same name or code. `one`: another wording, one plausible place, the state agrees. `several`: a person decides,
 * even if only one is named. `none`: nothing fits, or it is no place of detention. `why` is a sentence for the person.
 */
export type FacilityMatch =
  | { readonly kind: "exact" | "one"; readonly facilityId: string; readonly why: string }
  | { readonly kind: "several"; readonly candidates: readonly string[]; readonly why: string }
  | { readonly kind: "none"; readonly why: string };

export type FacilityMatcher = (written: string, writtenState?: string | null) => FacilityMatch;

/** How well a name fits. Only EXACT and SAME_WORDS and PART can decide; NEAR is a suggestion. */
const EXACT = 4;
const SAME_WORDS = 3;
const PART = 2;
const NEAR = 1;
const MOST_CANDIDATES = 8;

type Prepared = {
  readonly facility: KnownFacility;
  readonly names: readonly { readonly written: string; readonly parts: NameParts }[];
  readonly city: ReadonlySet<string>;
};
type Fit = { readonly facility: KnownFacility; readonly tier: number; readonly by: string };
type Asked = { readonly written: string; readonly parts: NameParts; readonly state: string | null; readonly conflict: boolean };

/** Matches one written name against the list. For many names, prepare once with `facilityMatcher`. */
export function matchFacility(written: string, writtenState: string | null, facilities: readonly KnownFacility[]): FacilityMatch {
  return facilityMatcher(facilities)(written, writtenState);
}

export function facilityMatcher(facilities: readonly KnownFacility[]): FacilityMatcher {
  const prepared = facilities.map((facility) => ({
    facility,
    names: [facility.name, ...facility.aliases].map((name) => ({ written: name, parts: nameParts(name) })),
    city: new Set(placeWords(facility.city ?? "")),
  }));
  return (written, writtenState = null) => {
    const parts = nameParts(written);
    if (namesNothing(written)) return { kind: "none", why: "The cell names no place." };
    const given = writtenState === null ? null : stateCode(writtenState);
    const conflict = given !== null && parts.state !== null && given !== parts.state;
    const asked = { written, parts, state: given ?? parts.state, conflict };
    const fits = prepared.flatMap((candidate) => fit(asked, candidate)).sort(best);
    return decide(asked, fits);
  };
}

function decide(asked: Asked, fits: readonly Fit[]): FacilityMatch {
  if (asked.conflict) return disputed(asked, fits);
  const here = asked.state === null ? fits : fits.filter(({ facility }) => facility.state === asked.state);
  const exact = here.filter(({ tier }) => tier === EXACT);
  const [only, another] = exact;
  if (only && !another) return { kind: "exact", facilityId: only.facility.id, why: sameAs(only) };
  if (exact.length > 1) return several(exact, `${exact.length} places have this name${within(asked)}.`);
  if (isOffice(asked.written, here)) return { kind: "none", why: "This is an office, not a place of detention." };
  return here.length > 0 ? byWords(asked, here) : elsewhere(asked, fits);
}

function sameAs({ facility, by }: Fit): string {
  if (by === facility.name) return `The same name as ${called(facility)}.`;
  return by === facility.code ? `${by} is the ICE code of ${called(facility)}.` : `"${by}" is another name of ${called(facility)}.`;
}

/** No name is the same: the telling words decide, and only where the state agrees and no second place comes close. */
function byWords(asked: Asked, here: readonly Fit[]): FacilityMatch {
  const top = here[0]?.tier ?? NEAR;
  const best = here.filter(({ tier }) => tier === top);
  const words = [...asked.parts.telling].join(" ");
  const [first] = best;
  if (top === NEAR) return several(here, `No place has this name${within(asked)}; ${counted(here)} near it.`);
  if (best.length > 1) return several(here, `${best.length} places fit the words "${words}"${within(asked)}.`);
  if (asked.state === null) return several(here, `The name fits ${called(first?.facility)}, but without a state it may be another place.`);
  if (!first) return { kind: "none", why: nothing(asked) };
  return { kind: "one", facilityId: first.facility.id, why: `Only ${called(first.facility)} fits the words "${words}"${within(asked)}.` };
}

function elsewhere(asked: Asked, fits: readonly Fit[]): FacilityMatch {
  const same = fits.filter(({ tier }) => tier >= SAME_WORDS);
  if (same.length === 0) return { kind: "none", why: nothing(asked) };
  return several(same, `No place of this name is known${within(asked)}; ${counted(same)} elsewhere.`);
}

function disputed(asked: Asked, fits: readonly Fit[]): FacilityMatch {
  const says = `The name says ${stateName(asked.parts.state ?? "")} and the state column says ${stateName(asked.state ?? "")}.`;
  const either = fits.filter(({ facility, tier }) => tier > NEAR && [asked.state, asked.parts.state].includes(facility.state));
  return either.length === 0 ? { kind: "none", why: `${says} No known place of detention fits in either.` } : several(either, says);
}

/** How the best of a facility's names fits; none where none does. */
function fit(asked: Asked, { facility, names, city }: Prepared): Fit[] {
  if (facility.code !== null && asked.written.trim().toUpperCase() === facility.code) return [{ facility, tier: EXACT, by: facility.code }];
  const fits = names.map(({ written, parts }) => ({ facility, tier: tierOf(asked.parts, parts, city), by: written }));
  const tier = Math.max(...fits.map((one) => one.tier));
  return tier >= NEAR ? fits.filter((one) => one.tier === tier).slice(0, 1) : [];
}

function tierOf(asked: NameParts, name: NameParts, city: ReadonlySet<string>): number {
  if (asked.whole === name.whole) return EXACT;
  const words = tierOfWords(asked.telling, name.telling, city);
  return words > NEAR && !equal(asked.kinds, name.kinds) ? NEAR : words;
}

function tierOfWords(asked: ReadonlySet<string>, name: ReadonlySet<string>, city: ReadonlySet<string>): number {
  if (asked.size === 0 || name.size === 0) return 0;
  const [askedBare, nameBare] = [without(asked, city), without(name, city)];
  const same = equal(asked, name) || (askedBare.size > 0 && equal(askedBare, name)) || (nameBare.size > 0 && equal(asked, nameBare));
  if (same) return SAME_WORDS;
  if (subset(asked, name)) return PART;
  if (subset(name, asked) || misspelt(asked, name)) return NEAR;
  return 0;
}

/** A court or an office of the agency. Its name holds a person's file, not the person. */
function isOffice(written: string, here: readonly Fit[]): boolean {
  const text = fold(written);
  if (/\b(immigration courts?|eoir|board of immigration appeals)\b/.test(text)) return true;
  if (/\b(jail|prison|detention|correction\w*|processing|camp|hold\w*|staging|facility|complex|center|spc|annex|house)\b/.test(text))
    return false;
  if (/\b(ero|field office|sub ?office|district office|asylum office|uscis)\b/.test(text)) return true;
  return /^(ice|dhs)\b/.test(text) && !here.some(({ tier }) => tier >= SAME_WORDS);
}

function namesNothing(written: string): boolean {
  return /^(|n a|na|none|unknown|not known|tbd|various|not detained|released)$/.test(fold(written));
}

/** One letter more, less or other, in words of five letters and more; every other word the same. */
function misspelt(asked: ReadonlySet<string>, name: ReadonlySet<string>): boolean {
  const [left, right] = [[...without(asked, name)], [...without(name, asked)]];
  return left.length === 1 && right.length === 1 && oneLetterOff(left[0] ?? "", right[0] ?? "");
}

function oneLetterOff(one: string, other: string): boolean {
  if (Math.min(one.length, other.length) < 5 || Math.abs(one.length - other.length) > 1) return false;
  let start = 0;
  while (start < one.length && one[start] === other[start]) start += 1;
  const [restOne, restOther] = [one.slice(start), other.slice(start)];
  if (restOne.length === restOther.length) return restOne.slice(1) === restOther.slice(1);
  return restOne.length > restOther.length ? restOne.slice(1) === restOther : restOne === restOther.slice(1);
}

function several(fits: readonly Fit[], why: string): FacilityMatch {
  return { kind: "several", candidates: fits.slice(0, MOST_CANDIDATES).map(({ facility }) => facility.id), why };
}

/** Best first; equal ones by id, so that the order of the list does not matter. */
function best(one: Fit, other: Fit): number {
  return other.tier - one.tier || (one.facility.id < other.facility.id ? -1 : 1);
}

function within(asked: Asked): string {
  return asked.state === null ? "" : ` in ${stateName(asked.state)}`;
}
function nothing(asked: Asked): string {
  return `No known place of detention${within(asked)} fits these words.`;
}
function counted(fits: readonly Fit[]): string {
  return fits.length === 1 ? `${called(fits[0]?.facility)} is` : `${fits.length} places are`;
}
function called(facility: KnownFacility | undefined): string {
  return facility ? `"${facility.name}"` : "a place";
}
function equal(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  return one.size === other.size && subset(one, other);
}
function subset(inner: ReadonlySet<string>, outer: ReadonlySet<string>): boolean {
  return [...inner].every((word) => outer.has(word));
}
function without(words: ReadonlySet<string>, taken: ReadonlySet<string>): ReadonlySet<string> {
  return new Set([...words].filter((word) => !taken.has(word)));
}
