import type { CalendarDate } from "../../../shared/kernel/calendar-date.ts";
import { placePieces, rowsUsed } from "./label-layout.ts";
import type { Field, Label, Piece, Placed, Reach } from "./label-layout.ts";
import { endOf, startOf } from "./lanes-model.ts";
import type { BlockItem, DotItem, Lane, LaneItem } from "./lanes-model.ts";
import { dayScale } from "./lanes-scale.ts";
import type { DayScale, Span } from "./lanes-scale.ts";
import type { Measure } from "./measure.ts";
import type { LaneBox, LaneShape, LaneText } from "./lanes-shapes.ts";
import type { Tone } from "./tone.ts";

export const ROW = 20;
const BLOCK_ROW = 29;
const BLOCK_HEIGHT = 25;
const PAD = 6;
const DOT = 5; // radius with its ring

export type LanesInput = {
  readonly lanes: readonly Lane[];
  readonly today: CalendarDate;
  readonly span: Span;
  readonly width: number;
  readonly measure: Measure;
  /** Pixels per 1/16 rem: heights grow with the reader's text size. */
  readonly unit: number;
  /** Room at the top of each lane for its name, where the name stands above it. */
  readonly headRoom: number;
};

type Pen = LanesInput & { readonly x: DayScale; readonly field: Field };
type Drawn = { readonly height: number; readonly shapes: readonly LaneShape[]; readonly texts: readonly LaneText[] };

const toneOf = (item: LaneItem): Tone => item.tone ?? "ink";

/** From and to in pixels. A block or bar without an end runs to today; a line without an end runs to the edge. */
function reachOf(item: LaneItem, pen: Pen): Reach {
  const from = startOf(item);
  const end = endOf(item);
  const open = item.kind === "line" || from > pen.today ? pen.width : pen.x(pen.today);
  const x0 = Math.max(0, pen.x(from));
  return { x0, x1: Math.min(pen.width, Math.max(x0 + 3, end === null ? open : pen.x(end))) };
}

/** The first row in which a block overlaps no earlier one in time. */
function blockRows(blocks: readonly BlockItem[], today: CalendarDate, edge: CalendarDate): Map<string, number> {
  const ends: CalendarDate[] = [];
  const rows = new Map<string, number>();
  for (const block of [...blocks].sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0))) {
    const found = ends.findIndex((end) => end <= block.from);
    const row = found === -1 ? ends.length : found;
    ends[row] = block.to ?? (block.from > today ? edge : today);
    rows.set(block.id, row);
  }
  return rows;
}

/** Where a label fits inside a block, on one side of today; null when it does not. */
function insideStart(block: BlockItem, reach: Reach, pen: Pen): number | null {
  const { wall, measure } = pen.field;
  const need = measure(block.label) + 14;
  const cut = wall !== null && reach.x0 < wall - 1 && reach.x1 > wall + 1;
  const parts = cut
    ? [
        { x0: reach.x0, x1: wall },
        { x0: wall, x1: reach.x1 },
      ]
    : [reach];
  const part = block.fill === "solid" ? undefined : parts.find(({ x0, x1 }) => x1 - x0 >= need);
  return part === undefined ? null : part.x0 + 8;
}

function drawBlocks(blocks: readonly BlockItem[], top: number, pen: Pen): Drawn & { readonly outside: Piece[] } {
  const rows = blockRows(blocks, pen.today, pen.span.to);
  const shapes: LaneShape[] = [];
  const texts: LaneText[] = [];
  const outside: Piece[] = [];
  for (const block of blocks) {
    const reach = reachOf(block, pen);
    const y = top + (rows.get(block.id) ?? 0) * BLOCK_ROW * pen.unit + 2;
    const height = BLOCK_HEIGHT * pen.unit;
    shapes.push({ kind: "block", tone: block.tone ?? "held", fill: block.fill ?? "soft", ...reach, y, height });
    const x0 = insideStart(block, reach, pen);
    if (x0 === null) outside.push({ id: block.id, glyph: reach, main: block.label, anchor: (reach.x0 + reach.x1) / 2, seat: "apart" });
    else
      texts.push({
        text: block.label,
        full: block.label,
        inside: true,
        set: "start",
        tone: block.tone ?? "held",
        x0,
        x1: x0 + pen.measure(block.label),
        y0: y + 2,
        y1: y + height - 2,
      });
  }
  const used = blocks.length === 0 ? 0 : Math.max(...rows.values()) + 1;
  return { height: used * BLOCK_ROW * pen.unit, shapes, texts, outside };
}

function pieceOf(item: LaneItem, pen: Pen): Piece {
  const reach = reachOf(item, pen);
  const base = { id: item.id, main: item.label, anchor: reach.x0 };
  if (item.kind === "line") return { ...base, glyph: { x0: reach.x0, x1: Math.max(reach.x0 + 3, reach.x1 - 4) }, seat: "over" };
  if (item.kind === "bar") return { ...base, glyph: reach, end: item.endLabel, seat: "beside" };
  const x = pen.x(startOf(item));
  if (item.kind === "tick") return { ...base, glyph: { x0: x - 1, x1: x + 1 }, anchor: x, seat: "beside", prefer: "before" };
  const wait = item.kind === "dot" ? item.wait : undefined;
  return {
    ...base,
    glyph: { x0: x - DOT, x1: wait === undefined ? x + DOT : Math.max(x + DOT, reach.x1) },
    end: wait?.label,
    anchor: x,
    seat: "beside",
  };
}

function shapesOf(item: LaneItem, piece: Piece, y: number, pen: Pen, over = false): LaneShape[] {
  const tone = toneOf(item);
  const row = ROW * pen.unit;
  const middle = over ? y + row - 2 * pen.unit : y + row / 2;
  switch (item.kind) {
    case "bar":
      return [{ kind: "bar", tone, ...piece.glyph, y: middle }];
    case "line":
      return [{ kind: "line", tone, ...piece.glyph, y: y + row - 1, hook: item.hook === true }];
    case "tick":
      return [{ kind: "tick", tone, x: piece.anchor, y0: y + 2, y1: y + row - 2 }];
    case "dot": {
      const dot: LaneShape = { kind: "dot", tone, x: piece.anchor, y: middle, state: item.state };
      return item.wait === undefined ? [dot] : [{ kind: "dashes", tone, x0: piece.anchor + DOT + 2, x1: piece.glyph.x1, y: middle }, dot];
    }
    case "block":
      return [];
  }
}

function setFrom({ x0, x1 }: Reach, { glyph, seat, anchor }: Piece): LaneText["set"] {
  if (seat === "over") return "start";
  if (x1 <= glyph.x0) return "end";
  return x0 >= glyph.x1 || Math.abs((x0 + x1) / 2 - anchor) > 1 ? "start" : "middle";
}

function textOf(label: Label, item: LaneItem, piece: Piece, y: number, over: boolean, pen: Pen): LaneText {
  const full = item.kind === "bar" && item.endLabel !== undefined ? `${item.label}: ${item.endLabel}` : item.label;
  const whole = label.role === "end" && item.kind === "dot" ? (item.wait?.label ?? full) : full;
  const plain = item.kind === "block" || (item.kind === "dot" && item.wait !== undefined && label.role === "main");
  const [y0, y1] = over ? [y, y + (ROW - 7) * pen.unit] : [y + 2, y + ROW * pen.unit - 2];
  return {
    text: label.text,
    full: whole,
    inside: false,
    set: setFrom(label, piece),
    tone: plain ? "ink" : toneOf(item),
    x0: label.x0,
    x1: label.x1,
    y0,
    y1,
  };
}

/** Rows of bars, lines, dots and the labels that did not fit into their blocks. */
function drawRows(items: readonly LaneItem[], outside: readonly Piece[], top: number, pen: Pen): Drawn {
  const order = [...items].sort((a, b) => (startOf(a) < startOf(b) ? -1 : startOf(a) > startOf(b) ? 1 : 0));
  const pieces = [
    ...[...outside].sort((a, b) => b.anchor - a.anchor),
    ...order.filter((item) => item.kind !== "block").map((item) => pieceOf(item, pen)),
  ];
  const placed = placePieces(pieces, pen.field);
  const shapes: LaneShape[] = [];
  const texts: LaneText[] = [];
  for (const [index, spot] of placed.entries()) {
    const piece = pieces[index];
    const item = items.find(({ id }) => id === spot.id);
    if (piece === undefined || item === undefined) continue;
    const y = top + spot.row * ROW * pen.unit;
    shapes.push(...shapesOf(item, piece, y, pen, spot.over));
    if (piece.seat === "apart" && spot.row > 0) shapes.push({ kind: "leader", tone: "quiet", x: piece.anchor, y0: top - 2, y1: y + 4 });
    texts.push(...spot.labels.map((label) => textOf(label, item, piece, y, spot.over || piece.seat === "over", pen)));
  }
  return { height: rowsUsed(placed) * ROW * pen.unit, shapes, texts };
}

function leaderOf(spot: Placed, piece: Piece, lineY: number, y: number, pen: Pen): LaneShape[] {
  const label = spot.labels[0];
  if (spot.row === 0 || label === undefined) return [];
  const centered = label.x0 < piece.anchor && label.x1 > piece.anchor;
  if (spot.row === 1 && centered) return [];
  return [{ kind: "leader", tone: "quiet", x: piece.anchor, y0: centered ? y + ROW * pen.unit - 3 : y + 4, y1: lineY - DOT }];
}

/** Dots on one line, as steps of one thing: labels beside the ends of the line, the others in rows above it. */
function drawJoined(dots: readonly DotItem[], tone: Tone, top: number, pen: Pen): Drawn {
  const order = [...dots].sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0)); // from the right, so that the uprights stay free
  const pieces = order.map((dot): Piece => ({
    ...pieceOf(dot, pen),
    end: undefined,
    seat: "joined",
    prefer: dot === order.at(-1) ? "before" : "after",
  }));
  const done = order.filter((dot) => dot.state === "done").map((dot) => pen.x(dot.at));
  const line = done.length === 0 ? [] : [{ x0: Math.min(...done), x1: Math.max(...done) }];
  const placed = placePieces(pieces, pen.field, [...line, ...pieces.map((piece) => piece.glyph)]);
  const rows = Math.max(1, rowsUsed(placed));
  const yOf = (row: number) => top + (rows - 1 - row) * ROW * pen.unit;
  const lineY = yOf(0) + (ROW * pen.unit) / 2;
  const shapes: LaneShape[] = line.map((reach) => ({
    kind: "join",
    tone,
    ...reach,
    x1: order.length > done.length ? pen.x(order[0]?.at ?? pen.today) : reach.x1,
    y: lineY,
  }));
  const texts: LaneText[] = [];
  for (const [index, spot] of placed.entries()) {
    const piece = pieces[index];
    const dot = order[index];
    if (piece === undefined || dot === undefined) continue;
    shapes.push(...leaderOf(spot, piece, lineY, yOf(spot.row), pen), ...shapesOf(dot, piece, yOf(0), pen));
    texts.push(...spot.labels.map((label) => textOf(label, dot, piece, yOf(spot.row), false, pen)));
  }
  return { height: rows * ROW * pen.unit, shapes, texts };
}

function drawLane(lane: Lane, top: number, pen: Pen): LaneBox {
  const start = top + PAD + pen.headRoom;
  const blocks = drawBlocks(
    lane.items.filter((item) => item.kind === "block"),
    start,
    pen,
  );
  const joined = lane.joined === undefined ? [] : lane.items.filter((item) => item.kind === "dot");
  const rest = lane.items.filter((item) => item.kind === "block" || !joined.some(({ id }) => id === item.id));
  const rows = drawRows(rest, blocks.outside, start + blocks.height, pen);
  const line =
    joined.length === 0
      ? { height: 0, shapes: [], texts: [] }
      : drawJoined(joined, lane.joined ?? "ink", start + blocks.height + rows.height, pen);
  const inner = Math.max(ROW * pen.unit, blocks.height + rows.height + line.height);
  return {
    id: lane.id,
    label: lane.label,
    top,
    height: inner + PAD * 2 + pen.headRoom,
    shapes: [...blocks.shapes, ...rows.shapes, ...line.shapes],
    texts: [...blocks.texts, ...rows.texts, ...line.texts],
  };
}

/** Pixels of today, or null where today lies outside the picture. */
export function todayX({ today, span, width }: Pick<LanesInput, "today" | "span" | "width">): number | null {
  return today < span.from || today > span.to ? null : dayScale(span, width)(today);
}

/** Every lane with its drawings and labels, from the top down. */
export function layOutLanes(input: LanesInput): { readonly boxes: readonly LaneBox[]; readonly height: number } {
  const field: Field = { width: input.width, wall: todayX(input), measure: input.measure };
  const pen: Pen = { ...input, x: dayScale(input.span, input.width), field };
  const boxes: LaneBox[] = [];
  let top = 0;
  for (const lane of input.lanes) {
    const box = drawLane(lane, top, pen);
    boxes.push(box);
    top += box.height;
  }
  return { boxes, height: top };
}
