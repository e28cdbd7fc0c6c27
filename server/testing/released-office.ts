import { randomUUID } from "node:crypto";
import type { Actor } from "../../shared/access/policy.ts";
import { day } from "../../shared/kernel/calendar-date.ts";
import { onDay } from "../../shared/kernel/when.ts";
import type { Office } from "../core/office.ts";
import { scope } from "../core/scope.ts";
import { callerOf } from "../router.ts";
import { aClient, anEpisode, aPlacement, facilityId } from "./make-clients.ts";
import { ownDate } from "./make-deadlines.ts";
import { aList, bringIn } from "./make-imports.ts";
import { command, determine, endCustody, makeHeldPetition, makeOrder, release, ruleInterim } from "./make-outcomes.ts";
import { type Colleague, correctIt, courtId, logIt, makeFiledPetition, makePetition } from "./make-proceedings.ts";

/** The moment at which the snapshot's office stands: 24 November 2026, UTC milliseconds. */
export const RELEASED_AT = Date.parse("2026-11-24T15:00:00Z");
const again = () => ({ requestId: randomUUID() });

/**
 * A small invented office entered through the product's own verbs: every kind of fact, each also corrected and withdrawn where that can be,
 * so that an upgrade meets superseded and voided rows. Every person is invented.
 */
export async function fillReleased(office: Office, people: Readonly<Record<string, Actor>>): Promise<void> {
  const by = (name: string): Colleague => {
    const actor = people[name];
    if (!actor) throw new Error(`The snapshot needs ${name} first.`);
    return { api: callerOf({ office, actor, report: () => "released" }), actor, ctx: { office, actor, scope: scope(actor) } };
  };
  const [staff, supervisor] = [by("mateo"), by("ruth")];
  await clientsOf(staff, supervisor);
  await places(office, staff);
  await lawsuit(staff);
  await docketAndDates(staff);
  await otherMatters(staff);
  await listAndTotals(supervisor);
}

async function clientsOf(staff: Colleague, supervisor: Colleague): Promise<void> {
  const { api } = staff;
  const clientId = await aClient(api, { aliases: ["Rosita"], aNumbers: ["A012345418"], nationality: "Guatemala", lostSince: "2026-10-01" });
  const { version } = await api.clients.page({ clientId });
  await api.clients.editIdentifiers({
    ...{ ...again(), clientId, expects: version, aNumbers: ["A012345419"], vulnerabilities: ["medical", "sole_carer"] },
    ...{ birth: { precision: "month", day: day("1990-05-01"), time: null }, medicalNote: "Insulin twice a day." },
  });
  await api.clients.decideEngagement({ ...again(), clientId, decision: "accepted", decidedOn: day("2026-11-02"), scope: "habeas_only" });
  const next = { title: "Ask the sister for the papers", dueOn: day("2026-11-27") };
  await api.clients.logCall({
    ...again(),
    clientId,
    kind: "call",
    withWhom: "sister",
    said: "She has the papers.",
    privileged: true,
    next,
  });
  await api.custody.takeCall({
    ...again(),
    person: { givenNames: "Ana" },
    call: { kind: "call", withWhom: "brother", said: "Taken at a check-in this morning." },
    custody: { start: onDay(day("2026-11-24")), startKind: "check_in" },
  });
  const hidden = await aClient(supervisor.api, { givenNames: "Ilse", surname: "Varga" });
  const points = { grounds: [{ code: "no_bond_hearing" as const }], relief: [{ code: "release" as const }] };
  const respondents = [{ office: "warden" as const, holder: "J. Doe" }];
  await makePetition(supervisor, { clients: [hidden], ...points, respondents });
  await supervisor.api.clients.restrict({
    ...again(),
    clientId: hidden,
    expects: "1",
    people: [supervisor.actor.personId],
    reason: "A threat",
  });
  await api.documents.writeNote({ ...again(), subject: { clientId }, text: "Sister calls on Sundays.", privileged: false });
  const { id: taskId, version: expects } = await api.tasks.add({
    ...again(),
    subject: { clientId },
    title: "Send the retainer",
    dueOn: null,
    owner: null,
  });
  await api.tasks.finish({ ...again(), taskId, expects });
}

async function places(office: Office, { api }: Colleague): Promise<void> {
  const clientId = await aClient(api, { givenNames: "Teo", surname: "Bekele" });
  const episodeId = await anEpisode(api, clientId);
  const placementId = await aPlacement(api, clientId, episodeId, { kind: "facility", facilityId: facilityId(office, "CLAYCIN") });
  await api.custody.confirmPlacement({ ...again(), placementId, expects: placementId, source: "locator" });
  await aPlacement(api, clientId, episodeId, {
    kind: "facility",
    facilityId: facilityId(office, "DODGEWI"),
    from: onDay(day("2026-11-12")),
  });
  const { version } = await api.custody.recordBasis({ ...again(), episodeId, basis: "1225b2", assertedBy: "Return [9]", contested: true });
  const [episode] = (await api.custody.ofClient({ clientId })).episodes;
  const basisId = episode?.bases[0]?.id;
  if (basisId === undefined) throw new Error("The basis was not recorded.");
  await api.custody.recordBasis({ ...again(), episodeId, basis: "1226a", corrects: { basisId, expects: version, reason: "Misread" } });
  const [county] = await api.courts.counties({ search: "Clay County", state: "IN" });
  const annex = await api.facilities.add({ ...again(), name: "Brazil Annex", city: "Brazil", countyFips: county?.fips ?? null });
  const because = "The annex lies across the county line.";
  const [district] = (await api.courts.districts({})).filter((one) => one.citation === "N.D. Ind.");
  await api.facilities.overrideCourt({ ...again(), facilityId: annex.id, expects: null, courtId: district?.id ?? null, because });
}

async function lawsuit(staff: Colleague): Promise<void> {
  const { api } = staff;
  const petition = await makeHeldPetition(staff, ["Mendoza Rivas", "Ojeda Pinto", "Haile"]);
  const [first = "", second = "", third = ""] = petition.petitioners;
  await ruleInterim(staff, petition.id, [first]);
  const entryId = await makeOrder(staff, petition.id);
  await determine(staff, petition.id, [first, second], { entryId });
  await determine(staff, petition.id, [third], { as: "denied_on_merits" });
  const obligationId = await command(
    staff,
    entryId,
    { act: "bond_hearing", orElse: { act: "release" }, when: { kind: "day", day: day("2026-11-23") } },
    { act: "no_transfer", when: { kind: "standing", scope: "district", until: null } },
  );
  const [row] = (await api.obligations.ofProceeding({ proceedingId: petition.id })).rows.filter((one) => one.id === obligationId);
  const met = { state: "met" as const, onDay: day("2026-11-23"), proof: "Minute entry [16]" };
  await api.obligations.setState({ ...again(), obligationId, expects: row?.version ?? "", ...met });
  const axes = (await api.outcomes.ofProceeding({ proceedingId: petition.id })).petitioners;
  const ruling = axes[2]?.determination;
  if (!ruling) throw new Error("The ruling was not recorded.");
  await api.outcomes.correctDetermination({
    ...{ ...again(), determinationId: ruling.id, expects: ruling.version, why: "mistake", determination: "denied_premature" },
    ...{ determinedOn: day("2026-11-20"), entryId, judgeId: null, note: null, reason: "The opinion says premature" },
  });
  await release(staff, [petition.clients[0] ?? ""], {
    pathways: ["court_final_order", "bond_after_habeas"],
    attribution: "order",
    entryId,
  });
  await endCustody(staff, [petition.clients[1] ?? ""], { kind: "removed", pathways: [], toCountry: "Honduras" });
  const removed = (await api.outcomes.ofProceeding({ proceedingId: petition.id })).petitioners[1]?.end;
  if (!removed) throw new Error("The end was not recorded.");
  await api.outcomes.withdraw({ ...again(), id: removed.id, expects: removed.version, reason: "It was another person" });
}

async function docketAndDates(staff: Colleague): Promise<void> {
  const { api } = staff;
  const { id } = await makeFiledPetition(staff, { surnames: ["Quiroga"], number: "1:26-cv-00601" });
  const order = await logIt(staff, id, { number: 3, servedOn: day("2026-11-04"), service: "ecf" });
  const corrected = {
    number: 3,
    filedOn: day("2026-11-03"),
    type: "order_to_show_cause" as const,
    filer: "court" as const,
    text: "ORDER, corrected.",
  };
  const served = { servedOn: day("2026-11-05"), service: "ecf" as const };
  await correctIt(staff, { entryId: order.id, expects: order.id, reason: "The certificate", ...corrected, ...served });
  const wrong = await logIt(staff, id, { number: 4, type: "other", filer: "government", filedOn: day("2026-11-06"), text: "LETTER." });
  await api.docket.withdraw({ ...again(), entryId: wrong.id, expects: wrong.id, reason: "Of another case" });
  await logIt(staff, id, { number: 7, type: "response", filer: "government", filedOn: day("2026-11-10"), text: "RETURN." });
  const hearing = { title: "Hearing on the petition", onDay: day("2026-12-01"), time: "10:00" };
  await logIt(staff, id, { number: 8, type: "hearing_notice", filedOn: day("2026-11-12"), hearing });
  const own = await ownDate(staff, id);
  await api.deadlines.extend({ ...again(), deadlineId: own.id, expects: own.version, day: day("2026-12-03"), reason: "Agreed" });
  const [docket] = (await api.proceedings.page({ proceedingId: id })).dockets;
  await api.proceedings.moveDocket({
    ...{ ...again(), docketId: docket?.id ?? "", expects: docket?.version ?? "", how: "transferred_out", on: day("2026-11-20") },
    ...{ courtId: await courtId(staff, "N.D. Ill."), number: "1:26-cv-12345" },
  });
  const closed = await makeFiledPetition(staff, { surnames: ["Tadesse"], number: "1:26-cv-00602" });
  for (const closedOn of [day("2026-11-24"), null, day("2026-11-24")]) {
    const { version } = await api.proceedings.page({ proceedingId: closed.id });
    await api.proceedings.close({ ...again(), proceedingId: closed.id, expects: version, closedOn });
  }
  await api.proceedings.recordGroupResult({ ...again(), proceedingId: closed.id, released: 50, source: "Counsel for the class" });
}

async function otherMatters(staff: Colleague): Promise<void> {
  const { api } = staff;
  const draft = await makePetition(staff, { surnames: ["Nguyen"], leadId: staff.actor.personId });
  await api.proceedings.answerReadiness({ ...again(), proceedingId: draft.id, item: "a_number", clientId: draft.clients[0] ?? null });
  const { version } = await api.proceedings.page({ proceedingId: draft.id });
  const byHand = { stage: "ready_to_file" as const, reason: "The draft is with the second reader" };
  await api.proceedings.overrideStage({ ...again(), proceedingId: draft.id, expects: version, ...byHand });
  const clients = [await aClient(api, { givenNames: "Mei", surname: "Wu" })];
  await api.proceedings.openReleaseRequest({
    ...{ ...again(), clients, state: "sent", sentOn: day("2026-11-10"), fieldOffice: "CHI" },
    ...{ ground: "Medical", decision: "refused", decidedOn: day("2026-11-18") },
  });
  const { id: bond } = await api.proceedings.openBondHearing({ ...again(), clients, parentId: null });
  const result = { heldOn: day("2026-11-19"), result: "granted_bond" as const, amount: 5000, posting: "not_posted" as const };
  await api.proceedings.recordBondResult({ ...again(), proceedingId: bond, ...result });
}

async function listAndTotals({ api }: Colleague): Promise<void> {
  const rows = [
    [1, "Habeas", "4/1/20", "Otay Mesa Detention Center", "CA", "Hatter", "Granted", 1],
    [2, "Release request", "4/3/20", "A jail nobody knows", "CA", "", "Denied", ""],
    [3, "Bond hearing", "4/9/20", "Adelanto", "CA", "IJ Walker", "Not yet filed", ""],
  ];
  await bringIn(api, aList(rows));
  const { asOf, totals } = await api.headline.preview({ asOf: day("2026-11-20") });
  await api.headline.release({ ...again(), asOf, totals });
}
