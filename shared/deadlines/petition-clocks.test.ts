import { expect, it } from "vitest";
import { CLOCK_IDS, type ClockId } from "./custody-clocks.ts";
import { asksForPetition, petitionClock } from "./petition-clocks.ts";

it("a petition is the answer to the marks of detention and to the six-month presumption", () => {
  expect(CLOCK_IDS.filter(asksForPetition)).toEqual(["prolonged-6m", "prolonged-1y", "zadvydas-6m"]);
});

const inDays = (...clocks: [ClockId, number | null][]) => clocks.map(([id, days]) => ({ id, inDays: days }));
it.each([
  ["the ripe one before the one ahead", inDays(["prolonged-6m", -160], ["prolonged-1y", 25]), "prolonged-6m"],
  ["of two ripe ones the longer ripe", inDays(["prolonged-1y", -20], ["prolonged-6m", -200]), "prolonged-6m"],
  ["of two ahead the next", inDays(["prolonged-1y", 300], ["prolonged-6m", 120]), "prolonged-6m"],
  ["one without a day never", inDays(["prolonged-6m", null], ["prolonged-1y", 10]), "prolonged-1y"],
  ["the government’s step never", inDays(["pocr-90d", -90], ["zadvydas-6m", 3]), "zadvydas-6m"],
  ["nothing where nothing has a day", inDays(["zadvydas-6m", null]), undefined],
])("the petition clock: %s", (_name, clocks, id) => {
  expect(petitionClock(clocks)?.id).toBe(id);
});
