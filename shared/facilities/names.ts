import { stateCode } from "../courts/states.ts";
import { fold } from "../kernel/fold.ts";

/** A written facility name taken apart for comparison. */
export type NameParts = {
  /** All words, abbreviations written out: two names with the same text here are the same name. */
  readonly whole: string;
  /** The words that tell one place from another ("mesa verde"), without those that nearly every name has. */
  readonly telling: ReadonlySet<string>;
  /** The name says hold room, hospital, juvenile: words that only a name of that kind may match. */
  readonly kinds: ReadonlySet<string>;
  /** A state named inside, in brackets or at the end: "(Goshen, NY)", ", TX". */
  readonly state: string | null;
};

const WRITTEN_OUT: ReadonlyMap<string, string> = new Map(
  Object.entries({
    bldg: "building",
    cc: "correctional center",
    cf: "correctional facility",
    ci: "correctional institution",
    cnty: "county",
    cntr: "center",
    cntrl: "central",
    co: "county",
    cor: "correctional",
    corr: "correctional",
    correc: "correctional",
    cplx: "complex",
    correct: "correctional",
    cr: "correctional",
    cnt: "center",
    ctr: "center",
    centre: "center",
    cty: "county",
    dept: "department",
    det: "detention",
    dist: "district",
    dro: "detention and removal operations",
    ero: "enforcement and removal operations",
    fac: "facility",
    facilty: "facility",
    fclty: "facility",
    fam: "family",
    fci: "federal correctional institution",
    fdc: "federal detention center",
    fed: "federal",
    fmc: "federal medical center",
    fo: "field office",
    ft: "fort",
    hoc: "house of correction",
    holdroom: "hold room",
    hosp: "hospital",
    inst: "institution",
    ins: "ice",
    ipc: "ice processing center",
    juv: "juvenile",
    mdc: "metropolitan detention center",
    mt: "mount",
    nw: "northwest",
    ne: "northeast",
    ofc: "office",
    penit: "penitentiary",
    proc: "processing",
    process: "processing",
    prcs: "processing",
    reg: "regional",
    rm: "room",
    saint: "st",
    sainte: "ste",
    sher: "sheriff",
    sheriffs: "sheriff",
    spc: "service processing center",
    sw: "southwest",
    usp: "us penitentiary",
  }),
);

/** Words that nearly every name has. They weigh nothing, so that "County Jail" and "County Correctional Facility" can be one place. */
const EVERYWHERE = new Set(
  (
    "a adult adults and at building center city complex contract core corecivic geo cca correction correctional corrections county " +
    "department detention doc enforcement facility for house ice immigrant immigration inc institution jail jails law metropolitan municipal of operations " +
    "office parish penitentiary pretrial prison processing safety public removal service services sheriff state the us"
  ).split(" "),
);
/** Words that tell the kind of place: a hold room, a hospital and a federal prison of one town are three places. */
const KINDS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    behavioral: "hospital",
    health: "hospital",
    hold: "hold",
    holding: "hold",
    hospital: "hospital",
    hotel: "hotel",
    hub: "hold",
    juvenile: "juvenile",
    medical: "hospital",
    patrol: "police",
    police: "police",
    residential: "family",
    family: "family",
    federal: "federal",
    staging: "hold",
    room: "hold",
    suboffice: "hold",
  }),
);
/** A particle is one word with its noun: "La Salle" and "LaSalle". */
const PARTICLE = /\b(la|el|de|del|du|le|mc|van) (?=[a-z])/g;

export function nameParts(written: string): NameParts {
  const { text, state } = withoutState(written);
  const words = writtenOut(text);
  const kinds = new Set(words.flatMap((word) => KINDS.get(word) ?? []));
  const telling = new Set(words.filter((word) => !EVERYWHERE.has(word) && !KINDS.has(word)));
  return { whole: words.join(" "), telling, kinds, state };
}

/** The folded words of a city, written as names write them: "Fort Wayne" for "Ft. Wayne". */
export function placeWords(city: string): readonly string[] {
  return writtenOut(city).filter((word) => !EVERYWHERE.has(word));
}

function writtenOut(text: string): string[] {
  const folded = fold(text.replace(/&#0?39;|&#8217;|&rsquo;|&apos;/g, "'").replace(/&\w+;/g, " ")).replace(/\bsub office\b/g, "suboffice");
  return folded
    .split(" ")
    .map((word) => WRITTEN_OUT.get(word) ?? word)
    .join(" ")
    .replace(PARTICLE, "$1")
    .split(" ")
    .filter((word) => word !== "");
}

/** Takes out a state in brackets or at the end, and keeps the rest. "Orange County Jail (NY)", "Cass County Jail, NE", "Farmville, Virginia". */
function withoutState(written: string): { text: string; state: string | null } {
  let state: string | null = null;
  const unlessState = (part: string): string => {
    const code = stateCode(part);
    if (!code || (part.trim().length === 2 && part.trim() !== code)) return part;
    state = code;
    return "";
  };
  const opened = written.replace(/[([]([^()[\]]*)[)\]]/g, (_, inside: string) => ` ${inside.split(",").map(unlessState).join(" ")} `);
  const [first = "", ...rest] = opened.split(/,(?=[^,]*$)/);
  return { text: [first, ...rest.map(unlessState)].join(" "), state };
}
