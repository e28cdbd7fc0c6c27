import { DomainError } from "../../shared/kernel/domain-error.ts";
import type { CalendarDate } from "../../shared/kernel/calendar-date.ts";
import type { Finding } from "../../shared/kernel/refusal.ts";
import type { Saved } from "../../shared/kernel/save.ts";
import { fullName } from "../../shared/clients/names.ts";
import { bondCaption, requestCaption } from "../../shared/proceedings/caption.ts";
import type { OpenBondHearingInput, OpenPetitionInput, OpenReleaseRequestInput } from "../../shared/proceedings/contract.ts";
import { requestFits } from "../../shared/proceedings/rules.ts";
import { type CaseCtx, change } from "../core/change.ts";
import { colleagues } from "../core/people.ts";
import { saved } from "../core/save.ts";
import { loadPeople, loadProceeding, otherPetitions, type PersonRow, refuseUnknownColleague } from "./case-queries.ts";
import { courtById } from "../courts/court-queries.ts";
import { fieldOfficeNamed } from "../facilities/office-queries.ts";
import { insertProceeding } from "./insert.ts";
import { suggest } from "./suggest.ts";

/** Opens a petition for one or several people, however little is known of them. */
export function openPetition(
  ctx: CaseCtx,
  { requestId, clients, caption, courtId, judge, leadId, openedOn, ...petition }: OpenPetitionInput,
): Saved {
  return change(ctx, "proceeding.open", { requestId }, (made) => {
    const people = loadPeople(ctx, clients);
    refuseLead(ctx, leadId);
    const inserted = insertProceeding(made, {
      kind: "petition",
      caption: caption ?? suggest(ctx, people).caption,
      people,
      courtN: courtId === null ? null : courtById(ctx, courtId).n,
      judge,
      parentN: null,
      openedOn: notLater(openedOn ?? made.today, made.today),
      leadId,
      petition,
      request: null,
    });
    return saved(inserted.id, 1, alsoIn(ctx, inserted.n, people));
  });
}

/** Opens a request to ICE for release without a suit: a draft, or sent. */
export function openReleaseRequest(
  ctx: CaseCtx,
  { requestId, clients, caption, leadId, openedOn, ...request }: OpenReleaseRequestInput,
): Saved {
  return change(ctx, "proceeding.open", { requestId }, (made) => {
    const fits = requestFits(request, made.today);
    if (!fits.ok) throw new DomainError("RULE_REFUSED", fits.reason, fits.field ?? null);
    const people = loadPeople(ctx, clients);
    refuseLead(ctx, leadId);
    const inserted = insertProceeding(made, {
      kind: "release_request",
      caption: caption ?? requestCaption(people, fieldOfficeNamed(ctx, request.fieldOffice)?.name ?? null),
      people,
      courtN: null,
      judge: null,
      parentN: null,
      openedOn: notLater(openedOn ?? request.sentOn ?? made.today, made.today),
      leadId,
      petition: null,
      request,
    });
    return saved(inserted.id, 1);
  });
}

/** Opens a bond hearing, alone or within the petition that led to it. */
export function openBondHearing(
  ctx: CaseCtx,
  { requestId, clients, parentId, caption, courtId, judge, leadId, openedOn }: OpenBondHearingInput,
): Saved {
  return change(ctx, "proceeding.open", { requestId }, (made) => {
    const people = loadPeople(ctx, clients);
    refuseLead(ctx, leadId);
    const inserted = insertProceeding(made, {
      kind: "bond_hearing",
      caption: caption ?? bondCaption(people),
      people,
      courtN: courtId === null ? null : courtById(ctx, courtId).n,
      judge,
      parentN: parentId === null ? null : loadProceeding(ctx, parentId).n,
      openedOn: notLater(openedOn ?? made.today, made.today),
      leadId,
      petition: null,
      request: null,
    });
    return saved(inserted.id, 1);
  });
}

export function notLater(on: CalendarDate, today: CalendarDate): CalendarDate {
  if (on <= today) return on;
  throw new DomainError("RULE_REFUSED", "This day is not here yet. A case is opened today or was opened earlier.", "openedOn");
}

/** Staff take a case themselves or leave it open; giving it to a colleague is a supervisor's act. */
export function refuseLead(ctx: CaseCtx, leadId: string | null): void {
  if (leadId === null) return;
  refuseUnknownColleague(colleagues(ctx.office), leadId);
  if (leadId !== ctx.actor.personId && ctx.actor.role !== "supervisor") {
    throw new DomainError(
      "RULE_REFUSED",
      "Take the case yourself or leave it without a lead; a supervisor gives it to a colleague.",
      "leadId",
    );
  }
}

/** A person in two open petitions is possible, and named. */
export function alsoIn(ctx: CaseCtx, proceedingN: number, people: readonly PersonRow[]): Finding[] {
  const others = otherPetitions(
    ctx,
    proceedingN,
    people.map((person) => person.n),
  );
  return others.map(({ clientN, caption }) => {
    const person = people.find((one) => one.n === clientN);
    return { code: "in_two_petitions", says: `${person ? fullName(person) : "This person"} is also in ${caption}, which is open.` };
  });
}
