import type { Measure } from "./measure.ts";

/** A stretch of one row, in pixels; `x1` is past the end. */
export type Reach = { readonly x0: number; readonly x1: number };

export type Label = Reach & { readonly text: string; readonly role: "main" | "end" };

/** The picture as the labels see it: its width and the line that they must not cross. */
export type Field = { readonly width: number; readonly wall: number | null; readonly measure: Measure };

/** How a label sits: `beside` its drawing; `over` the line beneath it; `apart` from a drawing in a row of its own; `joined` to a dot of row 0, beside it or in a row away from it. */
export type Seat = "beside" | "over" | "apart" | "joined";

/** What wants a label: its drawing, and one or two texts. */
export type Piece = {
  readonly id: string;
  readonly glyph: Reach;
  readonly main: string;
  /** A text of its own for the far end of the drawing. */
  readonly end?: string | undefined;
  /** The point that a label above or below belongs to. */
  readonly anchor: number;
  readonly seat: Seat;
  readonly prefer?: "before" | "after" | undefined;
};

/** `over` is true where the labels stand above their drawing although they would rather be beside it. */
export type Placed = { readonly id: string; readonly row: number; readonly labels: readonly Label[]; readonly over: boolean };

export const GAP = 8; // between a drawing and its label
const AIR = 6; // between two labels
const WALL_GAP = 8;
const WALL_AIR = 4; // from the end of a label to the wall
const LEAST_SIDE = 96; // a side of the wall too narrow for words
const DOT_AIR = 4; // between a label and somebody else's drawing
const FLAG = 5; // between the upright of a joined dot and its label

const MOST_TRIED = 5;
const NEAR = 24; // how far a drawing may be from the wall for its label to stand beyond it

type Draft = Omit<Label, "x1">;
type Taken = Reach & { readonly air: number };

/** The parts of the row on either side of the wall. */
function sides({ width, wall }: Field): Reach[] {
  if (wall === null || wall <= 0 || wall >= width) return [{ x0: 0, x1: width }];
  const both = [
    { x0: 0, x1: wall - WALL_AIR },
    { x0: wall + WALL_GAP, x1: width },
  ];
  return both.filter((side) => side.x1 > side.x0);
}

/** The side that holds a point, and the other one only where that is too narrow for words. */
function sidesAt(point: number, field: Field): Reach[] {
  const all = sides(field);
  const own = all.filter((side) => point >= side.x0 - WALL_GAP && point <= side.x1 + WALL_GAP);
  return own.some((side) => side.x1 - side.x0 >= LEAST_SIDE) ? own : all;
}

/** Places for one text, best first: after, before, and just beyond the wall when the drawing touches it. */
function besides(text: string, { glyph, prefer }: Piece, { wall, measure }: Field): number[] {
  const width = measure(text);
  const after = glyph.x1 + GAP;
  const before = glyph.x0 - GAP - width;
  const order = prefer === "before" ? [before, after] : [after, before];
  if (wall === null) return order;
  const pastWall = glyph.x1 <= wall + 1 && wall - glyph.x1 < NEAR ? [wall + WALL_GAP] : [];
  const beforeWall = glyph.x0 >= wall - 1 && glyph.x0 - wall < NEAR ? [wall - WALL_GAP - width] : [];
  return [...order, ...pastWall, ...beforeWall];
}

/** Places for a text in a row away from its drawing: centered, as a flag to either hand, or pushed into either side of the wall. */
function away(text: string, { anchor }: Piece, field: Field): number[] {
  const width = field.measure(text);
  const pushed = sidesAt(anchor, field).map((side) => Math.max(side.x0, Math.min(anchor - width / 2, side.x1 - width)));
  return [anchor - width / 2, anchor + FLAG, anchor - FLAG - width, ...pushed];
}

/** Places for a text over its line: where the line starts on either side of the wall, then where it ends. */
function overs(text: string, { anchor, glyph }: Piece, field: Field): number[] {
  const width = field.measure(text);
  const starts = sides(field).map((side) => Math.max(side.x0, anchor + 2));
  const within = starts.filter((x0) => x0 + width <= Math.max(glyph.x1, anchor + width + 2));
  const clamped = sides(field).map((side) => Math.max(side.x0, Math.min(anchor + 2, side.x1 - width)));
  return [...within, glyph.x1 - width - 2, ...clamped];
}

function candidates(piece: Piece, field: Field, row: number): Draft[][] {
  const { main, end } = piece;
  const one = (starts: readonly number[]) => starts.map((x0): Draft[] => [{ x0, text: main, role: "main" }]);
  if (piece.seat === "over") return one(overs(main, piece, field));
  if (piece.seat === "apart" || (piece.seat === "joined" && row > 0)) return one(away(main, piece, field));
  if (end === undefined) return one(besides(main, piece, field));
  const before = piece.glyph.x0 - GAP - field.measure(main);
  const afters = besides(end, { ...piece, prefer: "after" }, field).filter((x0) => x0 >= piece.glyph.x1 + GAP);
  const split = afters.map((x0): Draft[] => [
    { x0: before, text: main, role: "main" },
    { x0, text: end, role: "end" },
  ]);
  const joined = `${main}: ${end}`;
  return [...split, ...besides(joined, piece, field).map((x0): Draft[] => [{ x0, text: joined, role: "end" }])];
}

const meet = (a: Taken, b: Taken) => a.x0 < b.x1 + Math.min(a.air, b.air) && b.x0 < a.x1 + Math.min(a.air, b.air);

function lawful(label: Reach, field: Field): boolean {
  return sides(field).some((side) => label.x0 >= side.x0 - 0.01 && label.x1 <= side.x1 + 0.01);
}

/** Shortens a text until it fits; the whole text stays in the table. */
export function shorten(text: string, room: number, measure: Measure): string {
  if (measure(text) <= room) return text;
  for (let length = text.length - 1; length > 0; length -= 1) {
    const short = `${text.slice(0, length).trimEnd()}…`;
    if (measure(short) <= room) return short;
  }
  return "…";
}

function widest(rooms: readonly Reach[]): Reach {
  return rooms.reduce((best, room) => (room.x1 - room.x0 > best.x1 - best.x0 ? room : best), { x0: 0, x1: 0 });
}

/** When nothing fits even in an empty row: a shortened text in the widest lawful stretch. */
function lastResort(piece: Piece, field: Field): Label[] {
  const { glyph, seat } = piece;
  const rooms = (seat === "beside" ? sides(field) : sidesAt(piece.anchor, field)).flatMap((side) => {
    if (seat !== "beside") return [side];
    return [
      { x0: Math.max(side.x0, glyph.x1 + GAP), x1: side.x1 },
      { x0: side.x0, x1: Math.min(side.x1, glyph.x0 - GAP) },
    ];
  });
  const near = rooms.filter((one) => sidesAt(piece.anchor, field).some((side) => one.x0 >= side.x0 && one.x1 <= side.x1));
  const close = widest(near);
  const room = close.x1 - close.x0 >= LEAST_SIDE ? close : widest(rooms);
  const text = shorten(piece.end === undefined ? piece.main : `${piece.main}: ${piece.end}`, room.x1 - room.x0, field.measure);
  const width = field.measure(text);
  if (width > room.x1 - room.x0) return [];
  const x0 = Math.max(room.x0, Math.min(piece.anchor, room.x1 - width));
  return [{ text, role: "main", x0, x1: x0 + width }];
}

function ownOf({ glyph, seat }: Piece): Taken[] {
  if (seat === "apart" || seat === "joined") return [];
  return [{ ...glyph, air: seat === "over" ? 0 : DOT_AIR }];
}

function fitInto(row: readonly Taken[], piece: Piece, field: Field, index: number): Label[] | null {
  if (ownOf(piece).some((reach) => row.some((other) => meet(reach, other)))) return null;
  for (const drafts of candidates(piece, field, index)) {
    const labels = drafts.map((draft): Label => ({ ...draft, x1: draft.x0 + field.measure(draft.text) }));
    const free = labels.every((label) => lawful(label, field) && !row.some((other) => meet({ ...label, air: AIR }, other)));
    if (free) return labels;
  }
  return null;
}

/** The upright that leads from a drawing to its label in another row, as it passes through the rows between. */
const led = ({ seat }: Piece) => seat === "joined" || seat === "apart";

function upright(piece: Piece): Taken {
  return { x0: piece.anchor - 1, x1: piece.anchor + 1, air: 2 };
}

class Rows {
  readonly rows: Taken[][];
  readonly field: Field;
  constructor(field: Field, first: readonly Reach[]) {
    this.field = field;
    this.rows = first.length > 0 ? [first.map((reach) => ({ ...reach, air: DOT_AIR }))] : [];
  }

  /** Tries the rows in turn; `strict` refuses a row whose upright would run through a label. */
  tryRows(piece: Piece, strict: boolean): Placed | null {
    for (let row = 0; row <= this.rows.length; row += 1) {
      const between = this.between(piece, row);
      if (strict && led(piece) && between.some((taken) => taken.some((other) => meet(upright(piece), other)))) return null;
      const labels = fitInto(this.rows[row] ?? [], piece, this.field, row);
      if (labels !== null) return this.take(piece, row, labels);
    }
    return null;
  }

  take(piece: Piece, row: number, labels: readonly Label[]): Placed {
    while (this.rows.length <= row) this.rows.push([]);
    this.rows[row]?.push(...ownOf(piece), ...labels.map((label) => ({ ...label, air: AIR })));
    if (led(piece)) for (const between of this.between(piece, row)) between.push(upright(piece));
    return { id: piece.id, row, labels, over: false };
  }

  /** The rows between a drawing and a label; the row of joined dots is their own. */
  between(piece: Piece, row: number): Taken[][] {
    return this.rows.slice(piece.seat === "joined" ? 1 : 0, row);
  }

  /** A stretch with no room on either hand takes its label above it, in a row of its own. */
  placeOver(piece: Piece): Placed | null {
    if (piece.seat !== "beside" || piece.glyph.x1 - piece.glyph.x0 < NEAR) return null;
    const over: Piece = { ...piece, seat: "over", main: piece.end === undefined ? piece.main : `${piece.main}: ${piece.end}` };
    const labels = fitInto([], over, this.field, 0);
    return labels === null ? null : { ...this.take(over, this.rows.length, labels), over: true };
  }

  place(piece: Piece): Placed {
    const beside = this.tryRows(piece, true) ?? this.tryRows(piece, false);
    return beside ?? this.placeOver(piece) ?? this.take(piece, this.rows.length, lastResort(piece, this.field));
  }
}

function placeOnce(pieces: readonly Piece[], field: Field, first: readonly Reach[]): Placed[] {
  const rows = new Rows(field, first);
  return pieces.map((piece) => rows.place(piece));
}

/** Which of the labels that may stand on either hand prefer to stand before: all ways for a few of them, or none and all. */
function preferences(count: number): ((index: number) => boolean)[] {
  if (count > MOST_TRIED) return [() => false, () => true];
  return Array.from({ length: 2 ** count }, (_, bits) => (index: number) => (bits & (2 ** index)) !== 0);
}

/**
 * Puts every piece into the first row in which neither its drawing nor its labels touch what is there. No two labels of a row overlap,
 * none leaves the picture, and none crosses the wall; of the ways tried, the one with the fewest rows. `first` is what row 0 already holds: the dots that joined labels belong to.
 */
export function placePieces(pieces: readonly Piece[], field: Field, first: readonly Reach[] = []): Placed[] {
  const free = pieces
    .filter((piece) => piece.seat === "beside" && piece.end === undefined && piece.prefer === undefined)
    .map((piece) => piece.id);
  let best: Placed[] | null = null;
  for (const before of preferences(free.length)) {
    const turned = pieces.map((piece): Piece =>
      free.includes(piece.id) && before(free.indexOf(piece.id)) ? { ...piece, prefer: "before" } : piece,
    );
    const placed = placeOnce(turned, field, first);
    if (best === null || rowsUsed(placed) < rowsUsed(best)) best = placed;
    if (rowsUsed(best) <= 1) break;
  }
  return best ?? [];
}

export function rowsUsed(placed: readonly Placed[]): number {
  return placed.reduce((most, { row }) => Math.max(most, row + 1), 0);
}
