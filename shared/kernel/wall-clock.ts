import { z } from "zod";

/** A wall clock reading `HH:MM`, 24 hours; of which zone, the field says. */
export const WallClock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, "Write the time as 6:40 p.m. or 18:40.");
