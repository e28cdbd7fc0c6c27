import { STATES } from "../../../shared/courts/states.ts";

/** States and territories for a chooser, by name. */
export const STATE_CHOICES = {
  codes: Object.keys(STATES).sort((a, b) => (STATES[a] ?? a).localeCompare(STATES[b] ?? b, "en")),
  labels: STATES,
};
