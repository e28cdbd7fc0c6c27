import { Reactions } from "./core/reactions.ts";

/** Who reacts to what, in slice order. One file, so that a newcomer sees every consequence of a command. */
export function makeReactions(): Reactions {
  return new Reactions();
}
