import type { Saved, SaveResult } from "../../shared/kernel/save.ts";

/** The answer of a save that a test expects to go through. */
export function wasSaved(result: SaveResult): Saved {
  if (result.kind === "conflict") throw new Error("Somebody else wrote meanwhile, which this test does not expect.");
  return result;
}
