import type { Tone } from "./tone.ts";

type Toned = { readonly tone: Tone };
/** A drawing of a lane, in pixels from the corner of the picture. */
export type LaneShape = Toned &
  (
    | {
        readonly kind: "block";
        readonly x0: number;
        readonly x1: number;
        readonly y: number;
        readonly height: number;
        readonly fill: "soft" | "solid" | "hatched";
      }
    | { readonly kind: "bar" | "dashes" | "join"; readonly x0: number; readonly x1: number; readonly y: number }
    | { readonly kind: "line"; readonly x0: number; readonly x1: number; readonly y: number; readonly hook: boolean }
    | { readonly kind: "dot"; readonly x: number; readonly y: number; readonly state: "done" | "due" }
    | { readonly kind: "tick" | "leader"; readonly x: number; readonly y0: number; readonly y1: number }
  );

/** A label with its box; `full` is the text before it was shortened. */
export type LaneText = Toned & {
  /** Inside a block: its halo is the color of the block. */
  readonly inside: boolean;
  /** The end of its box that the text is set from: a measure is never quite exact. */
  readonly set: "start" | "middle" | "end";
  readonly text: string;
  readonly full: string;
  readonly x0: number;
  readonly x1: number;
  readonly y0: number;
  readonly y1: number;
};
/** One lane: its place, its drawings, and its labels. */
export type LaneBox = {
  readonly id: string;
  readonly label: string;
  readonly top: number;
  readonly height: number;
  readonly shapes: readonly LaneShape[];
  readonly texts: readonly LaneText[];
};
