import { cx } from "../cx.ts";
import type { LaneBox, LaneShape, LaneText } from "./lanes-shapes.ts";
import { toneClass } from "./tone.ts";
import styles from "./lanes.module.css";

function Shape({ shape, hatch }: { readonly shape: LaneShape; readonly hatch: string }) {
  switch (shape.kind) {
    case "block": {
      const width = Math.max(2, shape.x1 - shape.x0 - 1);
      const box = { x: shape.x0 + 0.5, y: shape.y + 0.5, width, height: shape.height - 1, rx: Math.min(2, width / 2) };
      return (
        <g>
          <rect {...box} className={styles[shape.fill]} />
          {shape.fill === "hatched" ? <rect {...box} fill={`url(#${hatch})`} className={styles["unknown"]} /> : null}
        </g>
      );
    }
    case "bar":
      return <rect className={styles["bar"]} x={shape.x0} y={shape.y - 2} width={Math.max(2, shape.x1 - shape.x0)} height={4} rx={1} />;
    case "line":
      return <path className={styles["stroke"]} d={`M${shape.x0} ${shape.hook ? shape.y - 5 : shape.y}V${shape.y}H${shape.x1}`} />;
    case "join":
      return <path className={styles["stroke"]} d={`M${shape.x0} ${shape.y}H${shape.x1}`} />;
    case "dashes":
      return <path className={styles["dashes"]} d={`M${shape.x0} ${shape.y}H${Math.max(shape.x0, shape.x1)}`} />;
    case "dot":
      return <circle className={styles[shape.state]} cx={shape.x} cy={shape.y} r={shape.state === "done" ? 4.25 : 4} />;
    case "tick":
      return <path className={styles["tick"]} d={`M${shape.x} ${shape.y0}V${shape.y1}`} />;
    case "leader":
      return <path className={styles["leader"]} d={`M${shape.x} ${shape.y0}V${shape.y1}`} />;
  }
}

function Text({ text, wall }: { readonly text: LaneText; readonly wall: number | null }) {
  const ahead = wall !== null && text.x0 >= wall;
  return (
    <text
      className={cx(
        styles["text"],
        toneClass(text.tone),
        text.tone !== "ink" && styles["strong"],
        ahead && styles["ahead"],
        text.inside && styles["inside"],
      )}
      x={text.set === "end" ? text.x1 : text.set === "middle" ? (text.x0 + text.x1) / 2 : text.x0}
      textAnchor={text.set}
      y={(text.y0 + text.y1) / 2}
      dy="0.34em"
    >
      {!text.text.endsWith("…") ? null : <title>{text.full}</title>}
      {text.text}
    </text>
  );
}

export type LaneGlyphsProps = { readonly box: LaneBox; readonly hatch: string; readonly wall: number | null };

/** The drawings of one lane; the labels come last, on a halo of the surface, so that no line runs through a word. */
export function LaneGlyphs({ box, hatch, wall }: LaneGlyphsProps) {
  const order = (shape: LaneShape) => (shape.kind === "leader" || shape.kind === "join" || shape.kind === "dashes" ? 0 : 1);
  const shapes = [...box.shapes].sort((a, b) => order(a) - order(b));
  return (
    <g>
      {shapes.map((shape, index) => (
        <g key={index} className={toneClass(shape.tone)}>
          <Shape shape={shape} hatch={hatch} />
        </g>
      ))}
      {box.texts.map((text, index) => (
        <Text key={index} text={text} wall={wall} />
      ))}
    </g>
  );
}
