import { useId, useMemo } from "react";
import type { ReactNode } from "react";
import { scaleBand } from "d3-scale";
import { cx } from "../cx.ts";
import { nameEvery, stackParts, topOf, totalOf } from "./bars-layout.ts";
import { Hatch } from "./Hatch.tsx";
import { useWidth } from "./measure.ts";
import { PictureFrame } from "./PictureFrame.tsx";
import { ScrollRegion } from "./ScrollRegion.tsx";
import type { Twin } from "./TwinTable.tsx";
import styles from "./bars.module.css";

const PLOT = { top: 24, height: 246, foot: 24 } as const;
const LEAST_BAND = 22;
const PATHS = [1, 2, 3, 4] as const;

/** One kind of thing in the stack, from the floor up; `path` picks its fill and outline. */
export type BarSeries = { readonly label: string; readonly path: (typeof PATHS)[number] };

/** One bar: `values` in the order of the series. `incomplete` says, in words, how far it goes. */
export type MonthBar = {
  readonly label: string;
  readonly name: string;
  readonly values: readonly number[];
  readonly incomplete?: string | undefined;
};

export type MonthBarsProps = {
  readonly title: string;
  readonly sentence: string;
  readonly series: readonly BarSeries[];
  readonly months: readonly MonthBar[];
  readonly monthWord?: string | undefined;
  readonly totalWord?: string | undefined;
  readonly links?: ReactNode;
  readonly bordered?: boolean | undefined;
};

function twinOf({ title, series, months, monthWord = "Month", totalWord = "Total" }: MonthBarsProps): Twin {
  const numbers = [...series.map(({ label }) => label), totalWord].map((label) => ({ label, numbers: true }));
  const rows = months.map((month) => [
    month.incomplete === undefined ? month.name : `${month.name} (${month.incomplete})`,
    ...series.map((_, index) => String(month.values[index] ?? 0)),
    String(totalOf(month.values)),
  ]);
  return { caption: title, columns: [{ label: monthWord }, ...numbers], rows };
}

type BarProps = {
  readonly month: MonthBar;
  readonly series: readonly BarSeries[];
  readonly x: number;
  readonly width: number;
  readonly perUnit: number;
  readonly hatch: string;
  readonly named: boolean;
};

function Bar({ month, series, x, width, perUnit, hatch, named }: BarProps) {
  const floor = PLOT.top + PLOT.height;
  const parts = stackParts(month.values, perUnit, floor - 1);
  const light = month.incomplete !== undefined;
  const middle = x + width / 2;
  return (
    <g className={cx(light && styles["light"])}>
      {parts.map(({ part, y, height }) => {
        const path = series[part]?.path ?? 4;
        const box = { x: x + 0.5, y: y + 0.5, width: Math.max(1, width - 1), height: Math.max(1, height - 1) };
        return (
          <g key={part} className={styles[`path${path}`]}>
            <rect {...box} className={styles["part"]} />
            {light ? <rect {...box} fill={`url(#${hatch}${path})`} /> : null}
          </g>
        );
      })}
      <text className={styles["total"]} x={middle} y={topOf(parts, floor) - 6} textAnchor="middle">
        {totalOf(month.values)}
      </text>
      {named ? (
        <text className={styles["month"]} x={middle} y={floor + 17} textAnchor="middle">
          {month.label}
        </text>
      ) : null}
    </g>
  );
}

function Picture({ series, months, sentence }: MonthBarsProps) {
  const [ref, total] = useWidth<HTMLDivElement>(360);
  const hatch = useId();
  const width = Math.max(total, months.length * LEAST_BAND);
  const { bands, perUnit, every } = useMemo(() => {
    const scale = scaleBand(
      months.map((_, index) => index),
      [4, width - 4],
    ).paddingInner(0.2);
    const most = Math.max(1, ...months.map((month) => totalOf(month.values)));
    return { bands: scale, perUnit: PLOT.height / most, every: nameEvery(scale.step(), 30) };
  }, [months, width]);
  const height = PLOT.top + PLOT.height + PLOT.foot;
  return (
    <div ref={ref} className={styles["picture"]}>
      <ScrollRegion label={sentence} startAt={width}>
        <svg className={styles["svg"]} width={width} height={height} viewBox={`0 0 ${width} ${height}`} role="img" aria-label={sentence}>
          <defs>
            {PATHS.map((path) => (
              <Hatch key={path} id={`${hatch}${path}`} className={cx(styles["hatchLine"], styles[`path${path}`])} gap={4} />
            ))}
          </defs>
          {months.map((month, index) => (
            <Bar
              key={month.name}
              {...{ month, series, perUnit, hatch }}
              x={bands(index) ?? 0}
              width={bands.bandwidth()}
              named={(months.length - 1 - index) % every === 0}
            />
          ))}
          <path className={styles["floor"]} d={`M0 ${PLOT.top + PLOT.height}H${width}`} />
        </svg>
      </ScrollRegion>
    </div>
  );
}

/** Stacked counts by month: the total on top, a month that is not over hatched and light, with its last day in words. */
export function MonthBars(props: MonthBarsProps) {
  const { series, months } = props;
  const notes = months.flatMap((month) => (month.incomplete === undefined ? [] : [month.incomplete]));
  return (
    <PictureFrame title={props.title} links={props.links} bordered={props.bordered} twin={twinOf(props)}>
      <ul className={styles["legend"]}>
        {series.map((one, index) => (
          <li key={one.label} className={styles[`path${one.path}`]}>
            <span className={styles["swatch"]} aria-hidden />
            <span>{one.label}</span>
            <b>{totalOf(months.map((month) => month.values[index] ?? 0))}</b>
          </li>
        ))}
      </ul>
      <Picture {...props} />
      {notes.map((note) => (
        <p key={note} className={styles["note"]}>
          {note}
        </p>
      ))}
    </PictureFrame>
  );
}
