import { scaleLinear } from "d3-scale";
import { area, curveStepAfter, line } from "d3-shape";
import { cx } from "../cx.ts";
import { dayTicks, peopleAt } from "./curve-layout.ts";
import type { AtRisk, CurvePoint, CutCurve } from "./curve-layout.ts";
import type { Tone } from "./tone.ts";
import { toneClass } from "./tone.ts";
import styles from "./curve.module.css";

export const PLOT = { left: 54, top: 10, height: 276, foot: 66 } as const;
const LEVELS = [0, 0.25, 0.5, 0.75, 1] as const;

export type EndLabel = {
  readonly text: string;
  readonly more?: string | undefined;
  readonly tone: Tone;
  readonly strong: boolean;
  readonly top: number;
};

export type CurveDrawingProps = {
  readonly curve: CutCurve;
  readonly hang: readonly Tone[];
  readonly riseTone: Tone;
  readonly atRisk: readonly AtRisk[];
  readonly labels: readonly EndLabel[];
  readonly sentence: string;
  readonly axis: string;
  readonly risk: string;
  /** Of the whole drawing, and of the plot in it. */
  readonly width: number;
  readonly plot: number;
};

function shapesFor(points: readonly CurvePoint[], x: (day: number) => number, y: (share: number) => number) {
  const band = (low: (point: CurvePoint) => number, high: (point: CurvePoint) => number) =>
    area<CurvePoint>(
      (p) => x(p.day),
      (p) => y(low(p)),
      (p) => y(high(p)),
    ).curve(curveStepAfter)(points) ?? "";
  const edge = (share: (point: CurvePoint) => number) =>
    line<CurvePoint>(
      (p) => x(p.day),
      (p) => y(share(p)),
    ).curve(curveStepAfter)(points) ?? "";
  return { band, edge };
}

/** What is left below the first `count` hanging parts. */
function below(point: CurvePoint, count: number): number {
  return 1 - point.hang.slice(0, count).reduce((sum, share) => sum + share, 0);
}

function Foot({ curve, atRisk, x, plot, width, axis, risk }: CurveDrawingProps & { readonly x: (day: number) => number }) {
  const floor = PLOT.top + PLOT.height;
  const wide = width - PLOT.left - plot > 60;
  return (
    <g>
      <path className={styles["axis"]} d={`M${PLOT.left} ${floor}H${PLOT.left + plot}`} />
      {dayTicks(curve.last, Math.max(2, Math.floor(plot / 62))).map((day) => (
        <g key={day} transform={`translate(${x(day)} 0)`}>
          <path className={styles["axis"]} d={`M0 ${floor}v4`} />
          <text className={styles["tickText"]} y={floor + 19} textAnchor="middle">
            {day}
          </text>
          <text className={cx(styles["tickText"], styles["riskText"])} y={floor + 53} textAnchor="middle">
            {peopleAt(atRisk, day)}
          </text>
        </g>
      ))}
      <path className={styles["rule"]} d={`M${PLOT.left - 20} ${floor + 33}H${wide ? width - 6 : PLOT.left + plot}`} />
      {wide ? (
        <g>
          <text className={styles["axisText"]} x={PLOT.left + plot + 17} y={floor + 19}>
            {axis}
          </text>
          <text className={styles["axisText"]} x={PLOT.left + plot + 17} y={floor + 53}>
            {risk}
          </text>
        </g>
      ) : null}
    </g>
  );
}

function Ends({ labels, x }: { readonly labels: readonly EndLabel[]; readonly x: number }) {
  return (
    <g>
      {labels.map((label) => (
        <text
          key={label.text}
          className={cx(styles["endText"], toneClass(label.tone), label.strong && styles["endStrong"])}
          x={x}
          y={label.top + 13}
        >
          {label.text}
          {label.more === undefined ? null : (
            <tspan className={styles["more"]} x={x} dy="15">
              {label.more}
            </tspan>
          )}
        </text>
      ))}
    </g>
  );
}

/** Stacked to 100: one share rises from the floor, the others hang from the top, and the gap is the rest. */
export function CurveDrawing(props: CurveDrawingProps) {
  const { curve, hang, riseTone, labels, sentence, width, plot } = props;
  const x = (day: number) => PLOT.left + scaleLinear([0, Math.max(1, curve.last)], [0, plot])(day);
  const y = scaleLinear([0, 1], [PLOT.top + PLOT.height, PLOT.top]);
  const { band, edge } = shapesFor(curve.points, x, y);
  const height = PLOT.top + PLOT.height + PLOT.foot;
  return (
    <svg className={styles["svg"]} width={width} height={height} viewBox={`0 0 ${width} ${height}`} role="img" aria-label={sentence}>
      <g className={toneClass(riseTone)}>
        <path
          className={styles["under"]}
          d={band(
            () => 0,
            (p) => p.rise,
          )}
        />
      </g>
      {hang.map((tone, index) => (
        <path
          key={index}
          className={cx(styles["hanging"], toneClass(tone))}
          d={band(
            (p) => below(p, index + 1),
            (p) => below(p, index),
          )}
        />
      ))}
      {LEVELS.map((level) => (
        <g key={level}>
          <path className={styles["level"]} d={`M${PLOT.left} ${y(level)}H${PLOT.left + plot}`} />
          <text className={styles["tickText"]} x={PLOT.left - 8} y={y(level)} dy="0.34em" textAnchor="end">
            {level === 1 ? "100%" : level * 100}
          </text>
        </g>
      ))}
      <g className={toneClass(riseTone)}>
        <path
          className={styles["interval"]}
          d={band(
            (p) => p.low,
            (p) => p.high,
          )}
        />
        <path className={styles["rise"]} d={edge((p) => p.rise)} />
      </g>
      {hang.map((tone, index) => (
        <path key={index} className={cx(styles["hangEdge"], toneClass(tone))} d={edge((p) => below(p, index + 1))} />
      ))}
      <Ends labels={labels} x={PLOT.left + plot + 8} />
      <Foot {...props} x={x} />
    </svg>
  );
}
