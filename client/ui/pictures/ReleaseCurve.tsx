import { useMemo } from "react";
import type { ReactNode } from "react";
import { cx } from "../cx.ts";
import { CurveDrawing, PLOT } from "./CurveDrawing.tsx";
import type { EndLabel } from "./CurveDrawing.tsx";
import { CurveReadout } from "./CurveReadout.tsx";
import type { Readout } from "./CurveReadout.tsx";
import { cutCurve, dayTicks, peopleAt, percent, pointAt, restOf } from "./curve-layout.ts";
import type { AtRisk, CurvePoint, CutCurve } from "./curve-layout.ts";
import { useWidth } from "./measure.ts";
import { PictureFrame } from "./PictureFrame.tsx";
import { spreadTops } from "./spread.ts";
import type { Tone } from "./tone.ts";
import { toneClass } from "./tone.ts";
import type { Twin } from "./TwinTable.tsx";
import styles from "./curve.module.css";

const NARROW = 520;
const LABELS = 168;

export type CurvePart = { readonly label: string; readonly tone: Tone };

export type CurveWords = {
  /** After the days on the axis, for example “days since filing”. */
  readonly axis: string;
  readonly atRisk: string;
  readonly day: string;
  readonly interval: string;
  readonly byDay: (day: number) => string;
  readonly stopped: (day: number, least: number) => string;
  readonly tooFew: (people: number, least: number) => string;
  readonly readout: (point: CurvePoint) => Readout;
};

export type ReleaseCurveProps = {
  readonly title: string;
  /** Above the picture: who is counted, and what the shading is. */
  readonly note: string;
  readonly sentence: string;
  readonly points: readonly CurvePoint[];
  readonly atRisk: readonly AtRisk[];
  /** The last day to draw, if enough people are followed so long. */
  readonly until: number;
  /** Under so many people at risk nothing is drawn. */
  readonly least?: number | undefined;
  /** The day that the readout shows first. */
  readonly mark: number;
  readonly rise: CurvePart;
  /** Hanging from the top, in this order. */
  readonly hang: readonly CurvePart[];
  readonly rest: CurvePart;
  readonly words: CurveWords;
  readonly links?: ReactNode;
  readonly bordered?: boolean | undefined;
};

type Named = { readonly label: string; readonly tone: Tone; readonly share: number; readonly middle: number };

/** Every part at the end of the curve, from the top down. */
function endsOf({ hang, rest, rise }: ReleaseCurveProps, curve: CutCurve): Named[] {
  const end = pointAt(curve.points, curve.last);
  let ceiling = 1;
  const hanging = hang.map((part, index): Named => {
    const share = end.hang[index] ?? 0;
    ceiling -= share;
    return { ...part, share, middle: ceiling + share / 2 };
  });
  const left = restOf(end);
  return [...hanging, { ...rest, share: left, middle: end.rise + left / 2 }, { ...rise, share: end.rise, middle: end.rise }];
}

function endLabels(props: ReleaseCurveProps, curve: CutCurve): EndLabel[] {
  const ends = endsOf(props, curve);
  const last = ends.length - 1;
  const wishes = ends.map((end, index) => ({
    at: PLOT.top + (1 - end.middle) * PLOT.height + (index === last ? 16 : 0),
    height: index === last ? 36 : 20,
  }));
  const tops = spreadTops(wishes, PLOT.top, PLOT.top + PLOT.height);
  return ends.map((end, index) => ({
    text: `${end.label} ${percent(end.share)}`,
    more: index === last ? props.words.byDay(curve.last) : undefined,
    tone: end.tone,
    strong: index === last,
    top: tops[index] ?? 0,
  }));
}

function twinOf(props: ReleaseCurveProps, curve: CutCurve | null): Twin {
  const { rise, hang, rest, words, title, atRisk } = props;
  const numbers = [rise.label, words.interval, ...hang.map((part) => part.label), rest.label, words.atRisk];
  const columns = [{ label: words.day }, ...numbers.map((label) => ({ label, numbers: true }))];
  if (curve === null) return { caption: title, columns, rows: [] };
  const rows = dayTicks(curve.last, 12).map((day) => {
    const point = pointAt(curve.points, day);
    const hanging = hang.map((_, index) => percent(point.hang[index] ?? 0));
    const interval = `${Math.round(point.low * 100)} to ${Math.round(point.high * 100)}`;
    return [String(day), percent(point.rise), interval, ...hanging, percent(restOf(point)), String(peopleAt(atRisk, day))];
  });
  return { caption: title, columns, rows };
}

function Picture({ props, curve }: { readonly props: ReleaseCurveProps; readonly curve: CutCurve }) {
  const [ref, width] = useWidth<HTMLDivElement>(720);
  const { words, rise, hang, atRisk, sentence, mark } = props;
  const narrow = width < NARROW;
  const plot = Math.max(160, width - PLOT.left - (narrow ? 14 : LABELS));
  const labels = useMemo(() => endLabels(props, curve), [props, curve]);
  return (
    <div ref={ref} className={styles["picture"]}>
      <div className={styles["stage"]}>
        <CurveDrawing
          {...{ curve, atRisk, sentence, width, plot }}
          hang={hang.map((part) => part.tone)}
          riseTone={rise.tone}
          labels={narrow ? [] : labels}
          axis={words.axis}
          risk={words.atRisk}
        />
        <CurveReadout
          curve={curve}
          label={words.day}
          mark={mark}
          left={PLOT.left}
          top={PLOT.top}
          width={plot}
          height={PLOT.height}
          readout={words.readout}
        />
      </div>
      {narrow ? (
        <>
          <p className={styles["axes"]}>
            {words.axis}; {words.atRisk}
          </p>
          <ul className={styles["legend"]}>
            {labels.map((label) => (
              <li key={label.text} className={cx(toneClass(label.tone), label.strong && styles["endStrong"])}>
                {label.text} <span>{label.more}</span>
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </div>
  );
}

/** Shares over time, stacked to 100; it stops, and says so, where fewer than `least` people are still followed. */
export function ReleaseCurve(props: ReleaseCurveProps) {
  const { points, atRisk, until, least = 11, words } = props;
  const curve = useMemo(() => cutCurve(points, atRisk, least, until), [points, atRisk, least, until]);
  return (
    <PictureFrame title={props.title} links={props.links} bordered={props.bordered} twin={twinOf(props, curve)}>
      <p className={styles["note"]}>
        {curve === null ? words.tooFew(peopleAt(atRisk, 0), least) : props.note}
        {curve?.stopped === true ? ` ${words.stopped(curve.last, least)}` : null}
      </p>
      {curve === null ? null : <Picture props={props} curve={curve} />}
    </PictureFrame>
  );
}
