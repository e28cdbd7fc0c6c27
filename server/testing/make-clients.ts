import { randomUUID } from "node:crypto";
import type { z } from "zod";
import type { AddClientInput } from "../../shared/clients/contract.ts";
import { ClientId } from "../../shared/clients/contract.ts";
import { EpisodeId, PlacementId, type RecordEpisodeInput, type RecordPlacementInput } from "../../shared/custody/contract.ts";
import { FacilityId } from "../../shared/facilities/contract.ts";
import { day } from "../../shared/kernel/calendar-date.ts";
import { onDay } from "../../shared/kernel/when.ts";
import type { office } from "./office.ts";

type Api = ReturnType<ReturnType<typeof office>["as"]>["api"];
type Office = ReturnType<typeof office>["office"];

/** A client, as `clients.add` makes one: Rosa Tun unless told otherwise. */
export async function aClient(api: Api, told: Partial<z.input<typeof AddClientInput>> = {}): Promise<z.infer<typeof ClientId>> {
  const { id } = await api.clients.add({ requestId: randomUUID(), givenNames: "Rosa", surname: "Tun", ...told });
  return ClientId.parse(id);
}

/** A time in custody that began on 1 November 2026, in no known place unless told otherwise. */
export async function anEpisode(
  api: Api,
  clientId: string,
  told: Partial<z.input<typeof RecordEpisodeInput>> = {},
): Promise<z.infer<typeof EpisodeId>> {
  const start = onDay(day("2026-11-01"));
  const { id } = await api.custody.recordEpisode({ requestId: randomUUID(), clientId, start, startKind: "check_in", ...told });
  return EpisodeId.parse(id);
}

/** A place the person is in, or was; a move when it says no `until`. It knows the version of the place before it. */
export async function aPlacement(
  api: Api,
  clientId: string,
  episodeId: string,
  told: Partial<z.input<typeof RecordPlacementInput>> = {},
): Promise<z.infer<typeof PlacementId>> {
  const { episodes } = await api.custody.ofClient({ clientId });
  const current = episodes.find((episode) => episode.id === episodeId)?.placements.find((stay) => stay.current);
  const { facilityId = null } = told;
  const made = await api.custody.recordPlacement({
    requestId: randomUUID(),
    episodeId,
    expects: current?.version ?? null,
    kind: facilityId === null ? "unknown" : "facility",
    source: "family",
    from: onDay(day("2026-11-01")),
    ...told,
  });
  if (made.kind !== "saved") throw new Error("Somebody else moved the person in this test.");
  return PlacementId.parse(made.id);
}

/** Id of a facility of the reference list by its ICE code: `KCOJFOK` is in W.D. Okla., `DODGEWI` in E.D. Wis., `CLAYCIN` in S.D. Ind. */
export function facilityId(of: Office, code: string): z.infer<typeof FacilityId> {
  return FacilityId.parse(of.caseFile.sqlite.prepare("SELECT id FROM facilities WHERE code = ?").pluck().get(code));
}
