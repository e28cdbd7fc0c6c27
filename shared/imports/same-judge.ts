import { fold } from "../kernel/fold.ts";
import type { JudgeReading } from "./read-judge.ts";

type NamedJudge = Extract<JudgeReading, { state: "named" }>;
/** One judge cell of a list, with the row it stands in and the state of the facility when known. */
export type JudgeMention = { readonly at: number; readonly judge: JudgeReading; readonly state: string | null };
/**
 * A proposal that several spellings are one judge: never merged without a person. `sure` is false when a surname differs
 * by a letter or two. `fullest` is the spelling with most of the name; rows are places in the file.
 */
export type SameJudge = {
  readonly key: string;
  readonly fullest: string;
  readonly spellings: readonly string[];
  readonly rows: readonly number[];
  readonly sure: boolean;
};

type Group = { surname: string; state: string; role: string; members: { at: number; judge: NamedJudge }[] };

/** The key under which spellings of one judge meet: surname, and the immigration bench apart from the federal one. */
export function judgeKey(judge: NamedJudge): string {
  return `${fold(judge.surname)}|${bench(judge)}`;
}

/** Proposes which spellings are one judge: same surname, bench and state, and no given names that differ. */
export function proposeSameJudge(mentions: readonly JudgeMention[]): SameJudge[] {
  const groups = groupMentions(mentions);
  const sure = groups.filter((group) => givenAgree(group)).map((group) => proposal([group], true));
  const near = nearPairs(groups).map((pair) => proposal(pair, false));
  return [...sure, ...near].filter((made) => made.spellings.length > 1);
}

function groupMentions(mentions: readonly JudgeMention[]): Group[] {
  const groups = new Map<string, Group>();
  for (const { at, judge, state } of mentions) {
    if (judge.state !== "named") continue;
    const key = `${judgeKey(judge)}|${fold(state ?? "")}`;
    const group = groups.get(key) ?? { surname: fold(judge.surname), state: fold(state ?? ""), role: bench(judge), members: [] };
    group.members.push({ at, judge });
    groups.set(key, group);
  }
  return [...groups.values()];
}

function bench(judge: NamedJudge): string {
  return judge.role === "immigration" ? "immigration" : "federal";
}

/** Two spellings with different given names are two people, and a bare surname then belongs to neither. */
function givenAgree(group: Group): boolean {
  const names = group.members.map(({ judge }) => fold(judge.given)).filter(Boolean);
  return names.every((first) => names.every((second) => sameGiven(first, second)));
}

/** "terry" and "t" agree, as do "amy t" and "amy"; "terry" and "thomas" do not. */
export function sameGiven(first: string, second: string): boolean {
  const [one, two] = [first.split(" "), second.split(" ")];
  return one.every((word, index) => {
    const other = two[index];
    return other === undefined || word.startsWith(other) || other.startsWith(word);
  });
}

function nearPairs(groups: readonly Group[]): Group[][] {
  const pairs: Group[][] = [];
  for (const [index, first] of groups.entries()) {
    for (const second of groups.slice(index + 1)) {
      const apart = first.role !== second.role || first.state !== second.state || first.surname === second.surname;
      if (apart || !isNear(first.surname, second.surname)) continue;
      const both: Group = { ...first, members: [...first.members, ...second.members] };
      if (givenAgree(both)) pairs.push([first, second]);
    }
  }
  return pairs;
}

function proposal(groups: readonly Group[], sure: boolean): SameJudge {
  const members = groups.flatMap((group) => group.members);
  const spellings = [...new Set(members.map(({ judge }) => judge.said))];
  const fullest = members.reduce((most, { judge }) => (judge.name.length > most.length ? judge.name : most), "");
  const [first] = groups;
  return {
    key: `${first?.surname ?? ""}|${first?.role ?? ""}|${first?.state ?? ""}`,
    fullest,
    spellings,
    rows: members.map(({ at }) => at),
    sure,
  };
}

/** A letter apart for short names, two for names of six letters or more, and the same first letter. */
export function isNear(first: string, second: string): boolean {
  const shorter = Math.min(first.length, second.length);
  if (shorter < 4 || first[0] !== second[0] || Math.abs(first.length - second.length) > 2) return false;
  return editDistance(first.slice(0, 60), second.slice(0, 60)) <= (shorter >= 6 ? 2 : 1);
}

/** Levenshtein's distance: letters put in, left out or changed. */
function editDistance(first: string, second: string): number {
  let previous = Array.from({ length: second.length + 1 }, (_, index) => index);
  for (let row = 1; row <= first.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= second.length; column += 1) {
      const change = (previous[column - 1] ?? 0) + (first[row - 1] === second[column - 1] ? 0 : 1);
      current.push(Math.min(change, (previous[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1));
    }
    previous = current;
  }
  return previous[second.length] ?? 0;
}
