import type { Office } from "./office.ts";
import { chainOf } from "./change.ts";

type Link = {
  seq: number;
  at: number;
  actor: string;
  verb: string;
  subject: string;
  requestId: string | null;
  payloadHash: string;
  chain: string;
};

const SELECT = `SELECT seq, at, actor, verb, subject, request_id AS requestId, payload_hash AS payloadHash, chain FROM events`;
const AT_START = 1000;

/** At every start: the last thousand links of the event log. The whole chain is verified by `verifyWholeChain`. */
export function verifyRecentChain(office: Pick<Office, "caseFile" | "keys">): void {
  const rows = office.caseFile.sqlite
    .prepare<[number], Link>(`SELECT * FROM (${SELECT} ORDER BY seq DESC LIMIT ?) ORDER BY seq`)
    .all(AT_START + 1);
  const broken = firstBroken(office.keys.chain, rows, rows.length <= AT_START);
  if (broken !== null)
    throw new Error(
      `The event log was changed outside this program at entry ${broken}. Restore the last backup, or ask somebody who can compare it.`,
    );
}

/** Every link from the first; returns the sequence of the first broken one, or null. */
export function verifyWholeChain(office: Pick<Office, "caseFile" | "keys">): number | null {
  return firstBroken(office.keys.chain, office.caseFile.sqlite.prepare<[], Link>(`${SELECT} ORDER BY seq`).iterate(), true);
}

function firstBroken(key: Buffer, rows: Iterable<Link>, fromFirst: boolean): number | null {
  let previous: Link | undefined;
  for (const row of rows) {
    const known = previous ?? (fromFirst ? { chain: "", seq: 0 } : undefined);
    if (known !== undefined && (row.seq !== known.seq + 1 || row.chain !== chainOf(key, known.chain, row))) return row.seq;
    previous = row;
  }
  return null;
}

/** How many acts are on record. */
export function eventsOnRecord({ sqlite }: Office["caseFile"]): number {
  return sqlite.prepare<[], number>("SELECT coalesce(max(seq), 0) FROM events").pluck().get() ?? 0;
}
