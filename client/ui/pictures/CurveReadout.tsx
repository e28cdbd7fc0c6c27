import { useState } from "react";
import type { PointerEvent } from "react";
import { cx } from "../cx.ts";
import { pointAt } from "./curve-layout.ts";
import type { CurvePoint, CutCurve } from "./curve-layout.ts";
import styles from "./curve.module.css";

export type Readout = { readonly main: string; readonly detail: string };

export type CurveReadoutProps = {
  readonly curve: CutCurve;
  readonly label: string;
  readonly mark: number;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly readout: (point: CurvePoint) => Readout;
};

/** A point on the curve with its values: moved by pointer, or by the arrow keys as a slider. */
export function CurveReadout({ curve, label, mark, left, top, width, height, readout }: CurveReadoutProps) {
  const [chosen, setDay] = useState(mark);
  const day = Math.max(0, Math.min(curve.last, chosen));
  const point = pointAt(curve.points, day);
  const words = readout(point);
  const x = curve.last === 0 ? 0 : (day / curve.last) * width;
  const y = (1 - point.rise) * height;
  const follow = (event: PointerEvent<HTMLInputElement>) => {
    const box = event.currentTarget.getBoundingClientRect();
    if (box.width > 0) setDay(Math.round(((event.clientX - box.left) / box.width) * curve.last));
  };
  return (
    <div className={styles["readout"]} style={{ left, top, width, height }}>
      <span className={styles["point"]} style={{ left: x, top: y }} aria-hidden />
      <div
        className={cx(styles["tip"], x > width * 0.55 && styles["tipLeft"], y > height - 90 && styles["tipUp"])}
        style={{ left: x, top: y }}
        aria-hidden
      >
        <b>{words.main}</b>
        <span>{words.detail}</span>
      </div>
      <input
        type="range"
        className={styles["slider"]}
        min={0}
        max={curve.last}
        value={day}
        aria-label={label}
        aria-valuetext={`${words.main}. ${words.detail}`}
        onChange={(event) => setDay(event.currentTarget.valueAsNumber)}
        onPointerMove={follow}
        onPointerDown={follow}
      />
    </div>
  );
}
