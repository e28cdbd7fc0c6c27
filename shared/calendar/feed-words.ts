import { type CalendarItem, type CalendarKind } from "./contract.ts";
import { courtAndNumber } from "../today/case-words.ts";
import { type FeedDetail } from "./codes.ts";

const KIND_WORDS: Readonly<Record<CalendarKind, string>> = {
  ours: "Due: our filing",
  owed: "Due: the government",
  court: "Expected: the court",
  hearing: "Hearing",
  follow_up: "Follow-up",
};

/** What a rule or a command is called everywhere, as opposed to words that somebody typed and in which a name may stand. */
export type FeedItem = Pick<CalendarItem, "kind" | "title" | "case"> & { readonly standardTitle: string | null };

/**
 * The title of one event. `plain` carries only the product's own words; typed titles, courts, numbers and captions stay in the product.
 */
export function feedTitle({ kind, title, standardTitle, case: of }: FeedItem, detail: FeedDetail): string {
  const what = detail === "captions" ? title : standardTitle;
  const plain = what === null ? KIND_WORDS[kind] : `${KIND_WORDS[kind]}: ${what}`;
  if (detail === "plain" || of === null) return plain;
  const said = [...(detail === "numbers" ? [] : [of.caption]), courtAndNumber(of)].filter((part) => part !== null);
  return said.length === 0 ? plain : `${plain} (${said.join(", ")})`;
}
