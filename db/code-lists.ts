import type { CodeList } from "../shared/kernel/codes.ts";
import { PRECISION } from "../shared/kernel/when-codes.ts";
import * as agency from "../shared/agency/codes.ts";
import * as clients from "../shared/clients/codes.ts";
import * as courts from "../shared/courts/codes.ts";
import * as closedDays from "../shared/courts/closed-days-codes.ts";
import * as custody from "../shared/custody/codes.ts";
import * as removal from "../shared/custody/removal-codes.ts";
import * as deadlines from "../shared/deadlines/codes.ts";
import * as docket from "../shared/docket/codes.ts";
import * as facilities from "../shared/facilities/codes.ts";
import * as obligations from "../shared/obligations/codes.ts";
import * as outcomes from "../shared/outcomes/codes.ts";
import * as proceedings from "../shared/proceedings/codes.ts";
import * as reminders from "../shared/reminders/codes.ts";
import type { Connection } from "./open.ts";

const SLICES = {
  courts,
  closedDays,
  facilities,
  clients,
  custody,
  removal,
  proceedings,
  docket,
  agency,
  deadlines,
  obligations,
  outcomes,
  reminders,
};

/** Every closed list of the product. */
export function allCodeLists(): CodeList<string>[] {
  return [PRECISION, ...Object.values<Record<string, CodeList<string>>>(SLICES).flatMap((slice) => Object.values(slice))];
}

/** Writes the lists into `codes`: new codes are added, labels follow the constants, nothing is ever removed. */
export function seedCodes(db: Connection): void {
  const put = db.prepare(
    "INSERT INTO codes (list, code, label) VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET label = excluded.label WHERE label <> excluded.label",
  );
  db.transaction(() => {
    for (const { list, codes, labels } of allCodeLists()) for (const code of codes) put.run(list, code, labels[code]);
  }).immediate();
}
