import { randomUUID } from "node:crypto";
import type { End, Lawsuit, Move, ReleaseRequest, Scenario } from "../../db/seed/scenario.ts";
import type { CalendarDate } from "../../shared/kernel/calendar-date.ts";
import { zone } from "../../shared/kernel/instant.ts";
import { onDay } from "../../shared/kernel/when.ts";
import { atWallClock } from "../../shared/kernel/zoned.ts";
import type { callerOf } from "../router.ts";

/** The API in process, as one member of the legal team sees it. */
export type Api = ReturnType<typeof callerOf>;

/** Entered at the desk on the day each thing happened, or all today. */
export type SeedClock = { set(to: number): void } | null;

type Step = { readonly on: CalendarDate; readonly run: () => Promise<unknown> };
type Places = { readonly facility: string; readonly court: string; readonly moves: ReadonlyMap<string, string> };
const NOON = "12:00";
const ZONE = zone("America/Los_Angeles");
const requestId = () => randomUUID();

/** Enters a scenario through the product's own commands: the same permission, rules, events and reactions as at a desk. */
export async function enterScenario(api: Api, scenario: Scenario, clock: SeedClock): Promise<void> {
  const places = await findPlaces(api, scenario);
  const office = new Entering(api, scenario, places);
  const steps = office.steps().sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
  for (const { on, run } of steps) {
    clock?.set(atWallClock(on, NOON, ZONE));
    await run();
  }
}

async function findPlaces(api: Api, { facility, court, moves }: Scenario): Promise<Places> {
  const place = async (code: string) => present((await api.custody.findPlaces({ search: code }))[0], `facility ${code}`).id;
  const { courts } = await api.proceedings.choices({});
  const codes = [...new Set(moves.map((move) => move.facility))];
  return {
    facility: await place(facility),
    court: present(
      courts.find(({ citation }) => citation === court),
      `court ${court}`,
    ).id,
    moves: new Map(await Promise.all(codes.map(async (code): Promise<[string, string]> => [code, await place(code)]))),
  };
}

/** Ids of what was entered so far, by place in the scenario. */
class Entering {
  readonly #clients = new Map<number, string>();
  readonly #api: Api;
  readonly #scenario: Scenario;
  readonly #places: Places;

  constructor(api: Api, scenario: Scenario, places: Places) {
    this.#api = api;
    this.#scenario = scenario;
    this.#places = places;
  }

  /** What happened, those of one day in the order in which they are told: custody, requests, suits, rulings, ends, moves. */
  steps(): Step[] {
    const { people, heldFrom, requests, lawsuits, ends, moves } = this.#scenario;
    const cases = new Map<Lawsuit, string>();
    return [
      ...people.map((name, index): Step => ({ on: heldFrom, run: () => this.#takeIn(index + 1, name) })),
      ...requests.map((request): Step => ({ on: request.sentOn, run: () => this.#ask(request) })),
      ...lawsuits.map((suit): Step => ({ on: suit.filedOn, run: async () => cases.set(suit, await this.#file(suit)) })),
      ...lawsuits.flatMap((suit): Step[] =>
        suit.ruling === null ? [] : [{ on: suit.ruling.on, run: () => this.#rule(suit, present(cases.get(suit), suit.number)) }],
      ),
      ...ends.map((end): Step => ({ on: end.on, run: () => this.#end(end) })),
      ...moves.map((move): Step => ({ on: move.on, run: () => this.#move(move) })),
    ];
  }

  #client(person: number): string {
    return present(this.#clients.get(person), `person ${person}`);
  }

  async #takeIn(person: number, name: string): Promise<void> {
    const [givenNames = null, surname = null] = name.split(" ");
    const { id } = await this.#api.clients.add({ requestId: requestId(), givenNames, surname });
    this.#clients.set(person, id);
    const { heldFrom } = this.#scenario;
    await this.#api.clients.decideEngagement({
      requestId: requestId(),
      clientId: id,
      decision: "accepted",
      decidedOn: heldFrom,
      scope: "habeas_only",
    });
    await this.#api.custody.recordEpisode({
      requestId: requestId(),
      clientId: id,
      start: onDay(heldFrom),
      startKind: "unknown",
      placement: { kind: "facility", facilityId: this.#places.facility, source: "family" },
    });
  }

  #ask({ people, sentOn, ground }: ReleaseRequest): Promise<unknown> {
    const clients = people.map((person) => this.#client(person));
    return this.#api.proceedings.openReleaseRequest({ requestId: requestId(), clients, state: "sent", sentOn, ground, openedOn: sentOn });
  }

  async #file({ people, filedOn, number }: Lawsuit): Promise<string> {
    const clients = people.map((person) => this.#client(person));
    const relief = [{ code: "release" as const }];
    const opened = await this.#api.proceedings.openPetition({ requestId: requestId(), clients, openedOn: filedOn, relief });
    const filing = { proceedingId: opened.id, expects: opened.version, courtId: this.#places.court, filedOn, number };
    saved(await this.#api.proceedings.markFiled({ requestId: requestId(), ...filing }));
    return opened.id;
  }

  async #rule({ ruling, people }: Lawsuit, proceedingId: string): Promise<void> {
    if (ruling === null) return;
    const { petitioners } = await this.#api.proceedings.page({ proceedingId });
    if (petitioners.length !== people.length) throw new Error("A lawsuit of the scenario lost a petitioner.");
    const rulings = petitioners.map(({ id }) => ({ petitionerId: id, determination: ruling.determination }));
    await this.#api.outcomes.recordDetermination({ requestId: requestId(), proceedingId, rulings, determinedOn: ruling.on });
  }

  #end({ on, people, kind, pathway, attribution, instrument }: End): Promise<unknown> {
    return this.#api.outcomes.recordEnd({
      requestId: requestId(),
      people: people.map((person) => ({ clientId: this.#client(person) })),
      kind,
      at: onDay(on),
      pathways: pathway === null ? [] : [pathway],
      attribution,
      instrument,
    });
  }

  async #move({ on, person, facility }: Move): Promise<void> {
    const { episodes } = await this.#api.custody.ofClient({ clientId: this.#client(person) });
    const episode = present(
      episodes.find(({ end }) => end === null),
      `open custody of person ${person}`,
    );
    const stay = present(
      episode.placements.find(({ current }) => current),
      `place of person ${person}`,
    );
    const to = { kind: "facility" as const, facilityId: present(this.#places.moves.get(facility), facility), source: "locator" as const };
    saved(
      await this.#api.custody.recordPlacement({
        requestId: requestId(),
        episodeId: episode.id,
        expects: stay.version,
        ...to,
        from: onDay(on),
      }),
    );
  }
}

/** A scenario names only what it made; anything missing is a mistake in it. */
function present<T>(value: T | undefined, what: string): T {
  if (value === undefined) throw new Error(`The scenario needs ${what}, which is not there.`);
  return value;
}

function saved({ kind }: { kind: "saved" | "conflict" }): void {
  if (kind === "conflict") throw new Error("Somebody else wrote while the scenario was entered.");
}
