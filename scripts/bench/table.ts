import { type Line, ratioOf, verdictOf } from "./verdict.ts";

const HEADS = ["scenario", "p50", "p95", "floor p50", "ratio", "target", "result"] as const;

function number(value: number, unit: Line["unit"]): string {
  const digits = unit === "ms" && value < 100 ? 2 : unit === "" ? 0 : 1;
  return `${value.toFixed(digits)}${unit === "" ? "" : ` ${unit}`}`;
}

function cells(line: Line): string[] {
  const { scenario, unit, p50, p95, floor, target } = line;
  const ratio = ratioOf(line);
  const held = target === null ? "–" : target.kind === "ratio" ? `≤ ${target.most.toFixed(1)}×` : `≤ ${number(target.most, unit)}`;
  const optional = (value: number | null) => (value === null ? "–" : number(value, unit));
  return [
    scenario,
    number(p50, unit),
    optional(p95),
    optional(floor),
    ratio === null ? "–" : `${ratio.toFixed(1)}×`,
    held,
    verdictOf(line),
  ];
}

/** The report as a Markdown table with even columns, so that it reads the same in a terminal and in a page. */
export function tableOf(lines: readonly Line[]): string {
  const rows = [[...HEADS], ...lines.map(cells)];
  const widths = HEADS.map((_, column) => Math.max(...rows.map((row) => (row[column] ?? "").length)));
  const say = (row: readonly string[]) => `| ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(" | ")} |`;
  const [head = [], ...body] = rows;
  return [say(head), `| ${widths.map((width) => "-".repeat(width)).join(" | ")} |`, ...body.map(say)].join("\n");
}
