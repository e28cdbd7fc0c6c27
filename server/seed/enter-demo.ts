import { randomUUID } from "node:crypto";
import type { DemoCase, DemoCommand, DemoEnd, DemoEntry, DemoPerson } from "../../db/seed/demo.ts";
import { DEMO_CALLS, DEMO_CASES, DEMO_REQUESTS } from "../../db/seed/scenarios/demo-office.ts";
import type { Actor } from "../../shared/access/policy.ts";
import { addDays, type CalendarDate, isWeekend } from "../../shared/kernel/calendar-date.ts";
import { onDay } from "../../shared/kernel/when.ts";
import { today } from "../core/clock.ts";
import type { Office } from "../core/office.ts";
import { callerOf } from "../router.ts";
import type { Api } from "./enter-scenario.ts";

const requestId = () => randomUUID();
type Place = { id: string; courtId: string };
type People = Readonly<Record<string, Actor>>;

/** Enters the demo office through the product's own commands, so that it can never hold what the product would refuse. */
export async function enterDemo(office: Office, people: People): Promise<void> {
  const { mateo, ruth } = people;
  if (!mateo || !ruth) throw new Error("The demo needs its people first.");
  const apiOf = (actor: Actor) => callerOf({ office, actor, report: () => "demo" });
  const desk = new DemoDesk(apiOf(mateo), apiOf(ruth), people, today(office.clock, office.zone()));
  for (const one of DEMO_CASES) await desk.enterCase(one);
  await desk.enterRequests();
  await desk.takeCalls();
  await desk.releaseTotals();
}

class DemoDesk {
  readonly #api: Api;
  readonly #supervisor: Api;
  readonly #people: People;
  readonly #today: CalendarDate;
  readonly #places = new Map<string, Place>();

  constructor(api: Api, supervisor: Api, people: People, on: CalendarDate) {
    this.#api = api;
    this.#supervisor = supervisor;
    this.#people = people;
    this.#today = on;
  }

  /** The day so many days ago, and on a weekend the Friday before: courts file on working days. */
  #ago(days: number): CalendarDate {
    let on = addDays(this.#today, -days);
    while (isWeekend(on)) on = addDays(on, -1);
    return on;
  }

  async #place(code: string): Promise<Place> {
    const known = this.#places.get(code);
    if (known) return known;
    const [facility] = await this.#api.custody.findPlaces({ search: code });
    const { courts } = await this.#api.proceedings.choices({});
    const court = courts.find(({ citation }) => citation === facility?.court?.citation);
    if (!facility || !court) throw new Error(`The demo needs the facility ${code} and its court.`);
    const place = { id: facility.id, courtId: court.id };
    this.#places.set(code, place);
    return place;
  }

  async #takeIn(person: DemoPerson, facility: string, heldDaysAgo: number): Promise<string> {
    const { id } = await this.#api.clients.add({
      requestId: requestId(),
      givenNames: person.given,
      surname: person.surname,
      secondSurname: person.second ?? null,
      nationality: person.country,
      languages: person.languages ?? null,
    });
    await this.#api.clients.decideEngagement({
      requestId: requestId(),
      clientId: id,
      decision: "accepted",
      decidedOn: this.#ago(heldDaysAgo),
      scope: "habeas_only",
    });
    const place = await this.#place(facility);
    const placement = { kind: "facility" as const, facilityId: place.id, source: "locator" as const, confirmed: heldDaysAgo % 3 !== 0 };
    await this.#api.custody.recordEpisode({
      requestId: requestId(),
      clientId: id,
      start: onDay(this.#ago(heldDaysAgo)),
      startKind: "check_in",
      placement,
    });
    return id;
  }

  async enterCase(one: DemoCase): Promise<void> {
    const clients: string[] = [];
    for (const person of one.people) clients.push(await this.#takeIn(person, one.facility, one.heldDaysAgo));
    const place = await this.#place(one.facility);
    const openedOn = this.#ago((one.filedDaysAgo ?? 3) + 2);
    const opened = await this.#api.proceedings.openPetition({
      requestId: requestId(),
      clients,
      openedOn,
      draftedOn: openedOn,
      courtId: place.courtId,
      judge: one.judge ?? null,
      grounds: [{ code: "classification_1225_1226" }, { code: "no_bond_hearing" }],
      relief: [{ code: "release" }, { code: "bond_hearing" }],
    });
    const lead = one.lead === null ? undefined : this.#people[one.lead];
    if (lead) await this.#supervisor.proceedings.assign({ requestId: requestId(), proceedingIds: [opened.id], personId: lead.personId });
    if (one.filedDaysAgo !== null) await this.#file(opened.id, one, place, one.filedDaysAgo);
    let number = 0;
    for (const entry of one.entries ?? []) await this.#log(opened.id, entry, (number += 1));
    await this.#decide(opened.id, one);
    for (const end of one.ends ?? []) await this.#end(clients, end);
    if (one.move) await this.#move(clients, one.move);
    if (one.closedDaysAgo !== undefined) {
      const { version } = await this.#api.proceedings.page({ proceedingId: opened.id });
      await this.#api.proceedings.close({
        requestId: requestId(),
        proceedingId: opened.id,
        expects: version,
        closedOn: this.#ago(one.closedDaysAgo),
      });
    }
  }

  async #file(proceedingId: string, one: DemoCase, place: Place, daysAgo: number): Promise<void> {
    const { version } = await this.#api.proceedings.page({ proceedingId });
    await this.#api.proceedings.markFiled({
      requestId: requestId(),
      proceedingId,
      expects: version,
      courtId: place.courtId,
      filedOn: this.#ago(daysAgo),
      number: one.number,
    });
  }

  async #log(proceedingId: string, entry: DemoEntry, number: number): Promise<void> {
    const filedOn = this.#ago(entry.daysAgo);
    const { hearing } = entry;
    const { id } = await this.#api.docket.log({
      requestId: requestId(),
      proceedingId,
      number,
      filedOn,
      enteredOn: filedOn,
      type: entry.type,
      filer: entry.filer,
      text: entry.text,
      servedOn: entry.service === undefined ? null : filedOn,
      service: entry.service ?? null,
      hearing:
        hearing === undefined
          ? null
          : { title: hearing.title, onDay: addDays(this.#today, hearing.inDays), time: hearing.time, place: hearing.place },
    });
    if (entry.commands === undefined || entry.commands.length === 0) return;
    await this.#api.obligations.open({
      requestId: requestId(),
      entryId: id,
      commands: entry.commands.map((command) => this.#command(command)),
    });
  }

  #command({ act, by, when, orElse }: DemoCommand) {
    return { obligor: by, act, when: this.#when(when), orElse: orElse === undefined ? null : { act: orElse } };
  }

  #when(when: DemoCommand["when"]) {
    if ("standing" in when) return { kind: "standing" as const, scope: "district" as const, until: when.standing };
    if ("inDays" in when) return { kind: "instant" as const, day: addDays(this.#today, when.inDays), time: when.time };
    return { kind: "period" as const, n: when.days, unit: "day" as const, from: when.from };
  }

  async #decide(proceedingId: string, { rulings, interim }: DemoCase): Promise<void> {
    if (!rulings && !interim) return;
    const { petitioners } = await this.#api.proceedings.page({ proceedingId });
    const ids = petitioners.map(({ id }) => id);
    if (interim) {
      const ruling = {
        kind: "tro" as const,
        ruling: "granted" as const,
        ruledOn: this.#ago(interim.daysAgo),
        ordersRelease: interim.ordersRelease,
      };
      await this.#api.outcomes.recordInterim({ requestId: requestId(), proceedingId, petitionerIds: ids, ...ruling });
    }
    if (rulings) {
      const each = rulings.by.flatMap((determination, place) => {
        const petitionerId = ids[place];
        return petitionerId === undefined ? [] : [{ petitionerId, determination }];
      });
      await this.#api.outcomes.recordDetermination({
        requestId: requestId(),
        proceedingId,
        rulings: each,
        determinedOn: this.#ago(rulings.daysAgo),
      });
    }
  }

  async #end(clients: readonly string[], end: DemoEnd): Promise<void> {
    const people = end.who.flatMap((place) => clients[place] ?? []).map((clientId) => ({ clientId }));
    const details =
      end.kind === "released"
        ? {
            kind: end.kind,
            pathways: [end.pathway],
            attribution: end.attribution,
            instrument: end.instrument,
            verifiedBy: "family, by telephone",
          }
        : { kind: end.kind, toCountry: end.toCountry, thirdCountry: false };
    await this.#api.outcomes.recordEnd({ requestId: requestId(), people, at: onDay(this.#ago(end.daysAgo)), ...details });
  }

  async #move(clients: readonly string[], move: { daysAgo: number; to: string }): Promise<void> {
    const to = await this.#place(move.to);
    for (const clientId of clients) {
      const { episodes } = await this.#api.custody.ofClient({ clientId });
      const episode = episodes.find(({ end }) => end === null);
      const stay = episode?.placements.find(({ current }) => current);
      if (!episode) continue;
      const placement = {
        kind: "facility" as const,
        facilityId: to.id,
        source: "locator" as const,
        from: onDay(addDays(this.#today, -move.daysAgo)),
      };
      await this.#api.custody.recordPlacement({
        requestId: requestId(),
        episodeId: episode.id,
        expects: stay?.version ?? null,
        ...placement,
      });
    }
  }

  async enterRequests(): Promise<void> {
    for (const { person, facility, sentDaysAgo, ground, decision } of DEMO_REQUESTS) {
      const client = await this.#takeIn(person, facility, sentDaysAgo + 95);
      const sentOn = this.#ago(sentDaysAgo);
      await this.#api.proceedings.openReleaseRequest({
        requestId: requestId(),
        clients: [client],
        state: "sent",
        sentOn,
        ground,
        decision,
        decidedOn: decision === "refused" ? this.#ago(sentDaysAgo - 9) : null,
        openedOn: sentOn,
      });
    }
  }

  /** Ruth releases the headline totals of a week ago, so that communications have something to read and the supervisor something new. */
  async releaseTotals(): Promise<void> {
    const { asOf, totals } = await this.#supervisor.headline.preview({ asOf: this.#ago(7) });
    await this.#supervisor.headline.release({ requestId: requestId(), asOf, totals });
  }

  async takeCalls(): Promise<void> {
    for (const { given, facility, daysAgo, withWhom, said } of DEMO_CALLS) {
      const place = await this.#place(facility);
      await this.#api.custody.takeCall({
        requestId: requestId(),
        person: { givenNames: given },
        call: { kind: "call", withWhom, said },
        custody: {
          start: onDay(addDays(this.#today, -daysAgo)),
          startKind: "unknown",
          placement: { kind: "facility", facilityId: place.id, source: "family" },
        },
      });
    }
    const [client] = (await this.#api.clients.list({ limit: 1 })).rows;
    if (client) {
      await this.#api.tasks.add({
        requestId: requestId(),
        subject: { clientId: client.id },
        title: "Call the family back with what the locator says",
        dueOn: this.#today,
        owner: this.#people["mateo"]?.personId ?? null,
      });
    }
  }
}
