import { proceedings, petitioners, petitionPoints, petitions, releaseRequests, respondents } from "../../db/schema/index.ts";
import { DomainError } from "../../shared/kernel/domain-error.ts";
import type { CalendarDate } from "../../shared/kernel/calendar-date.ts";
import type { Id } from "../../shared/kernel/ids.ts";
import type { ProceedingKind } from "../../shared/proceedings/codes.ts";
import type { EditProceedingInput, OpenReleaseRequestInput } from "../../shared/proceedings/contract.ts";
import type { Change } from "../core/change.ts";
import { judgeFor } from "../core/judges.ts";
import { assertFact } from "../core/facts.ts";
import { facilityNumber } from "../facilities/queries.ts";
import { insertAssignment } from "./insert-assignment.ts";
import { refreshSearch, refreshStage } from "./keep.ts";

/** A person as every command of this slice knows one: loaded through scope. */
export type PersonKey = { n: number; id: string; wallN: number | null };
export type PetitionDetails = NonNullable<EditProceedingInput["petition"]>;

export type NewProceeding = {
  kind: ProceedingKind;
  caption: string;
  people: readonly PersonKey[];
  courtN: number | null;
  /** Name as written; null when not known. */
  judge: string | null;
  parentN: number | null;
  openedOn: CalendarDate;
  leadId: string | null;
  /** For petitions. */
  petition: PetitionDetails | null;
  /** For release requests. */
  request: Omit<OpenReleaseRequestInput, "requestId" | "clients" | "caption" | "leadId" | "openedOn"> | null;
};
export type Inserted = { id: Id<"proceeding">; n: number; petitioners: { id: Id<"petitioner">; n: number; clientN: number }[] };

/** Opens a proceeding inside a change: its row, its people, what its kind needs, its lead. An imported row comes in by the same door. */
export function insertProceeding(made: Change, input: NewProceeding): Inserted {
  const id = made.newId("proceeding");
  const { kind, caption, courtN, parentN, openedOn } = input;
  const seq = made.record(id, { kind, caption, people: input.people.map((person) => person.id), openedOn }, "proceeding.open");
  const row = { id, kind, parentN, caption, folded: "", courtN, openedOn, wallN: wallOf(input.people), movedAt: made.now };
  const n = Number(
    made.db
      .insert(proceedings)
      .values({ ...row, stage: "considering", judgeN: judgeFor(made, input.judge, courtN) })
      .run().lastInsertRowid,
  );
  const named = input.people.map((person) => ({ ...insertPetitioner(made, { n, kind }, person.n, seq), clientN: person.n }));
  if (input.petition !== null) {
    made.db.insert(petitions).values({ proceedingN: n }).run();
    writePetition(made, n, input.petition);
  }
  if (input.request !== null) {
    assertFact(made, releaseRequests, { id: made.newId("request"), proceedingN: n, ...input.request }, seq);
  }
  if (input.leadId !== null) insertAssignment(made, { n, id }, { personId: input.leadId, lead: true, handOff: null, from: openedOn }, seq);
  refreshSearch(made, n, caption);
  refreshStage(made, n);
  made.emit({ type: "proceeding.changed", proceedingN: n });
  return { id, n, petitioners: named };
}

/** Names one more person. Returns the thread. */
export function insertPetitioner(
  made: Change,
  proceeding: { n: number; kind: ProceedingKind },
  clientN: number,
  seq: number,
): { id: Id<"petitioner">; n: number } {
  const id = made.newId("petitioner");
  const custodyAtFiling = proceeding.kind === "petition" ? ("unknown" as const) : null;
  return { id, n: assertFact(made, petitioners, { id, proceedingN: proceeding.n, clientN, custodyAtFiling }, seq) };
}

/** A case that names a restricted person exists only for that person's list; two lists that differ have to be made one first. */
export function wallOf(people: readonly { wallN: number | null }[]): number | null {
  const walls = [...new Set(people.flatMap((person) => (person.wallN === null ? [] : [person.wallN])))];
  if (walls.length > 1) {
    throw new DomainError(
      "RULE_REFUSED",
      "Two of these people are restricted to different lists. Ask a supervisor to give both the same list, then open the case.",
      "clients",
    );
  }
  return walls[0] ?? null;
}

/** Puts the details of a petition in the place of the earlier ones. */
export function writePetition(made: Change, proceedingN: number, details: PetitionDetails): void {
  const { grounds, relief, respondents: offices, ...rest } = details;
  made.db
    .insert(petitions)
    .values({ proceedingN, ...rest })
    .onConflictDoUpdate({ target: petitions.proceedingN, set: rest })
    .run();
  made.sqlite.prepare("DELETE FROM petition_points WHERE proceeding_n = ?").run(proceedingN);
  made.sqlite.prepare("DELETE FROM respondents WHERE proceeding_n = ?").run(proceedingN);
  const points = [
    ...grounds.map((point) => ({ ...point, list: "ground" as const })),
    ...relief.map((point) => ({ ...point, list: "relief" as const })),
  ];
  for (const point of points)
    made.db
      .insert(petitionPoints)
      .values({ proceedingN, ...point })
      .onConflictDoNothing()
      .run();
  for (const { office, holder, facilityId } of offices) {
    made.db
      .insert(respondents)
      .values({ proceedingN, office, holder, facilityN: facilityNumber(made.ctx, facilityId) })
      .run();
  }
}
