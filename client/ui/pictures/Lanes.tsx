import { useId, useMemo } from "react";
import type { ReactNode } from "react";
import type { CalendarDate } from "../../../shared/kernel/calendar-date.ts";
import { cx } from "../cx.ts";
import { shortDay } from "./day-words.ts";
import { Hatch } from "./Hatch.tsx";
import { LaneGlyphs } from "./LaneGlyphs.tsx";
import { layOutLanes, todayX } from "./lanes-layout.ts";
import type { LaneBox } from "./lanes-shapes.ts";
import type { Lane } from "./lanes-model.ts";
import { axisTicks, spanOf } from "./lanes-scale.ts";
import type { AxisTick, Span } from "./lanes-scale.ts";
import { LANES_WORDS, laneSentences, lanesTwin } from "./lanes-words.ts";
import type { LanesWords } from "./lanes-words.ts";
import { useTextMeasure, useWidth } from "./measure.ts";
import { PictureFrame } from "./PictureFrame.tsx";
import { ScrollRegion } from "./ScrollRegion.tsx";
import styles from "./lanes.module.css";

const HEAD = 26;
const NARROW = 700;
const LEAST_PLOT = 660;
const PHONE_PLOT = 980; // it scrolls anyway, so the labels get their room

export type LanesProps = {
  readonly title: string;
  readonly aside?: string | undefined;
  /** One sentence that says what the picture shows. */
  readonly sentence: string;
  readonly lanes: readonly Lane[];
  readonly today: CalendarDate;
  /** On the black date at the top; “Nov 24” when left out. */
  readonly todayLabel?: string | undefined;
  /** The days to draw; chosen from the lanes when left out. */
  readonly span?: Span | undefined;
  readonly words?: Partial<LanesWords> | undefined;
  readonly links?: ReactNode;
  readonly bordered?: boolean | undefined;
};

type Chip = { readonly x0: number; readonly x1: number; readonly label: string };

function Grid({
  ticks,
  wall,
  width,
  height,
  chip,
  head,
}: {
  readonly ticks: readonly AxisTick[];
  readonly wall: number | null;
  readonly width: number;
  readonly height: number;
  readonly chip: Chip | null;
  /** Height of the line of months. */
  readonly head: number;
}) {
  return (
    <g>
      {wall === null ? null : (
        <rect className={styles["future"]} x={wall} y={head} width={Math.max(0, width - wall)} height={height - head} />
      )}
      {ticks.map((tick) => (
        <g key={tick.x}>
          <path className={styles["grid"]} d={`M${tick.x} ${head}V${height}`} />
          {tick.label === null ? null : (
            <text className={styles["month"]} x={tick.x + 6} y={head / 2} dy="0.34em">
              {tick.label}
            </text>
          )}
        </g>
      ))}
      {chip === null ? null : (
        <g>
          <rect className={styles["chip"]} x={chip.x0} y={4} width={chip.x1 - chip.x0} height={head - 7} rx={2} />
          <text className={styles["chipText"]} x={(chip.x0 + chip.x1) / 2} y={head / 2 + 0.5} dy="0.34em">
            {chip.label}
          </text>
        </g>
      )}
    </g>
  );
}

type NamesProps = { readonly boxes: readonly LaneBox[]; readonly head: number; readonly className: string | undefined };

function Names({ boxes, head, className }: NamesProps) {
  return (
    <div className={className} aria-hidden>
      {boxes.map((box) => (
        <div key={box.id} className={styles["name"]} style={{ top: box.top + head, height: box.height }}>
          <span>{box.label}</span>
        </div>
      ))}
    </div>
  );
}

function Picture({ lanes, today, todayLabel, span: given, sentence }: LanesProps) {
  const [ref, total] = useWidth<HTMLDivElement>(1100);
  const { measure, unit } = useTextMeasure();
  const hatch = useId();
  const narrow = total < NARROW;
  const names = narrow ? 0 : Math.round(164 * unit);
  const head = Math.round(HEAD * unit);
  // Larger letters need a wider picture; where it does not fit, it scrolls.
  const width = Math.max(Math.round((narrow ? PHONE_PLOT : LEAST_PLOT) * unit), total - names);
  const drawing = useMemo(() => {
    const span = given ?? spanOf(lanes, today);
    const wall = todayX({ today, span, width });
    const label = todayLabel ?? shortDay(today);
    const chipWidth = measure(label) + 12;
    const chip = wall === null ? null : { x0: Math.max(0, wall - chipWidth), x1: Math.max(chipWidth, wall), label };
    const layout = layOutLanes({ lanes, today, span, width, measure, unit, headRoom: narrow ? 18 * unit : 0 });
    return { ...layout, wall, chip, ticks: axisTicks(span, width, measure, chip), height: layout.height + head };
  }, [lanes, today, todayLabel, given, width, measure, unit, narrow, head]);
  const { boxes, wall, chip, ticks, height } = drawing;
  return (
    <div ref={ref} className={cx(styles["picture"], narrow && styles["narrow"])}>
      {narrow ? null : <Names boxes={boxes} head={head} className={styles["names"]} />}
      <ScrollRegion label={sentence} className={styles["plot"]} startAt={wall ?? undefined}>
        <div className={styles["inner"]} style={{ width, height }}>
          <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`} role="img" aria-label={sentence} className={styles["svg"]}>
            <defs>
              <Hatch id={hatch} className={styles["hatchLine"]} />
            </defs>
            <Grid {...{ ticks, wall, width, height, chip, head }} />
            {boxes.slice(1).map((box) => (
              <path key={box.id} className={styles["grid"]} d={`M0 ${box.top + head + 0.5}H${width}`} />
            ))}
            {wall === null ? null : <path className={styles["today"]} d={`M${wall} ${head - 4}V${height}`} />}
            <g transform={`translate(0 ${head})`}>
              {boxes.map((box) => (
                <LaneGlyphs key={box.id} box={box} hatch={hatch} wall={wall} />
              ))}
            </g>
          </svg>
          {narrow ? <Names boxes={boxes} head={head} className={styles["over"]} /> : null}
        </div>
      </ScrollRegion>
    </div>
  );
}

/** Stretches and days of many kinds on one calendar: what was, today as a black line, and what is ahead on paper. */
export function Lanes(props: LanesProps) {
  const words = { ...LANES_WORDS, ...props.words };
  return (
    <PictureFrame
      title={props.title}
      aside={props.aside}
      links={props.links}
      bordered={props.bordered}
      tableWord={words.showTable}
      pictureWord={words.showPicture}
      twin={lanesTwin(props.title, props.lanes, words)}
    >
      <Picture {...props} />
      <ul className={styles["sentences"]}>
        {laneSentences(props.lanes, words).map((sentence, index) => (
          <li key={index}>{sentence}</li>
        ))}
      </ul>
    </PictureFrame>
  );
}
