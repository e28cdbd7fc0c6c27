import type { MarkKind } from "../../ui/marks/Mark.tsx";

/** One thing found: a person, a case, a place, an action. */
export type Hit = {
  readonly id: string;
  /** Heading under which it is listed, in the order of first appearance. */
  readonly group: string;
  readonly title: string;
  /** Captions are words of the record. */
  readonly serif?: boolean;
  readonly meta?: string;
  /** A mark before the title: where a person is, whether a date is open. */
  readonly mark?: MarkKind;
  /** The key that does the same. */
  readonly keys?: string;
  readonly open: () => void;
};
/** Answers a query; rejects when the server did not answer. An empty query asks for what is likely next. */
export type SearchProvider = (query: string, signal: AbortSignal) => Promise<readonly Hit[]>;
