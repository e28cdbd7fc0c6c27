import { randomUUID } from "node:crypto";
import type { z } from "zod";
import { idOf } from "../../shared/kernel/ids.ts";
import { day } from "../../shared/kernel/calendar-date.ts";
import { onDay, type When } from "../../shared/kernel/when.ts";
import type { OpenObligationsInput } from "../../shared/obligations/contract.ts";
import type { RecordDeterminationInput, RecordEndInput, RecordInterimInput } from "../../shared/outcomes/contract.ts";
import { anEpisode } from "./make-clients.ts";
import { type Colleague, logIt, makeFiledPetition, petitionerIds } from "./make-proceedings.ts";

type Determine = z.input<typeof RecordDeterminationInput>;
type Interim = z.input<typeof RecordInterimInput>;
type End = z.input<typeof RecordEndInput>;
type Command = z.input<typeof OpenObligationsInput>["commands"][number];

/** A filed petition (2 November 2026) whose people have each been in custody since 1 November. */
export async function makeHeldPetition(
  by: Colleague,
  surnames: string[] = ["Mendoza Rivas"],
  filedOn = "2026-11-02",
  over: Parameters<typeof makeFiledPetition>[1] = {},
) {
  const { id, clients } = await makeFiledPetition(by, { surnames, filedOn: day(filedOn), ...over });
  const episodes: string[] = [];
  for (const client of clients) episodes.push(await anEpisode(by.api, client));
  return { id, clients, episodes, petitioners: await petitionerIds(by, id) };
}

/** An order on the docket of 20 November; its id. */
export async function makeOrder(by: Colleague, proceedingId: string, over: Parameters<typeof logIt>[2] = {}): Promise<string> {
  const text = "ORDER on the petition.";
  return (await logIt(by, proceedingId, { filedOn: day("2026-11-20"), number: 15, type: "order_on_petition", text, ...over })).id;
}

/** What the court did, of 20 November: the same for each petitioner named. */
export function determine(
  by: Colleague,
  proceedingId: string,
  petitioners: readonly string[],
  over: Partial<Determine> & { as?: Determine["rulings"][number]["determination"] } = {},
) {
  const { as = "granted_release", ...rest } = over;
  return by.api.outcomes.recordDetermination({
    requestId: randomUUID(),
    proceedingId,
    rulings: petitioners.map((petitionerId) => ({ petitionerId, determination: as })),
    determinedOn: day("2026-11-20"),
    ...rest,
  });
}

/** A restraining order of 5 November that orders release. */
export function ruleInterim(by: Colleague, proceedingId: string, petitionerIdList: string[], over: Partial<Interim> = {}) {
  return by.api.outcomes.recordInterim({
    requestId: randomUUID(),
    proceedingId,
    petitionerIds: petitionerIdList,
    kind: "tro",
    ruling: "granted",
    ruledOn: day("2026-11-05"),
    ordersRelease: true,
    ...over,
  });
}

/** A release of 21 November, nobody knows yet how it came about. */
export function release(by: Colleague, clients: readonly string[], over: Partial<End> = {}) {
  return endCustody(by, clients, { pathways: ["unknown"], ...over });
}

/** An end of custody of 21 November. */
export function endCustody(by: Colleague, clients: readonly string[], over: Partial<End> = {}) {
  const at: When = onDay(day("2026-11-21"));
  return by.api.outcomes.recordEnd({
    requestId: randomUUID(),
    people: clients.map((clientId) => ({ clientId })),
    kind: "released",
    at,
    ...over,
  });
}

/** Commands of an order; a bond hearing within seven days of entry unless told otherwise. Answers with the first id. */
export async function command(
  by: Colleague,
  entryId: string,
  ...commands: Partial<Command>[]
): Promise<z.infer<ReturnType<typeof obligationKey>>> {
  const list = (commands.length === 0 ? [{}] : commands).map((one) => ({ ...HEARING, ...one }));
  const { id } = await by.api.obligations.open({ requestId: randomUUID(), entryId, commands: list });
  return obligationKey().parse(id);
}
const obligationKey = () => idOf("obligation");
const HEARING: Command = { obligor: "government", act: "bond_hearing", when: { kind: "period", n: 7, unit: "day", from: "entry" } };

/** The petitioner's three axes as the case page has them. */
export async function axesOf(by: Colleague, proceedingId: string, place = 0) {
  const { petitioners } = await by.api.outcomes.ofProceeding({ proceedingId });
  const row = petitioners[place];
  if (!row) throw new Error(`The case has no petitioner ${place}.`);
  return row;
}
