import type { CurveView, FigureView } from "../../../shared/statistics/figures.ts";
import { FEWEST_FOR_A_RATE } from "../../../shared/statistics/intervals.ts";
import { count } from "../../lib/format.ts";
import { Button } from "../../ui/actions/Button.tsx";
import { Panel } from "../../ui/page/Panel.tsx";
import { percent } from "../../ui/pictures/curve-layout.ts";
import { type CurveWords, ReleaseCurve } from "../../ui/pictures/ReleaseCurve.tsx";
import { EmptyState } from "../../ui/states/EmptyState.tsx";
import type { Opened } from "./use-statistics.ts";

const TITLE = "What happens after a petition is filed";
const MARKED_DAY = 90;
/** An imprecise day enters at the latest day it can have been (statistics, section 1). */
const IMPRECISE = "An end known only as “not later than” a day, or by its month, enters at the latest day it can have been.";

const WORDS: CurveWords = {
  axis: "days since filing",
  atRisk: "people at risk",
  day: "Day since filing",
  interval: "95% interval",
  byDay: (day) => `by day ${day}`,
  stopped: (day, least) => `Not drawn past day ${day}, where fewer than ${least} people are at risk.`,
  tooFew: (people, least) => `${count(people, "person", "people")}: a curve needs ${least}.`,
  readout: ({ day, rise, low, high }) => ({
    main: `${percent(rise)} within ${count(day, "day")}`,
    detail: low === high ? "No interval yet" : `95% interval ${Math.round(low * 100)} to ${Math.round(high * 100)}`,
  }),
};

export type CurvePanelProps = {
  readonly curve: CurveView;
  /** The figure whose definition and people the picture shows. */
  readonly figure: FigureView;
  /** Which lawsuits, in words; null for all. */
  readonly filed: string | null;
  readonly onOpen: (opened: Opened) => void;
};

/** Released, removed and other ends since the filing; what is left is still held. */
export function CurvePanel({ curve, figure, filed, onOpen }: CurvePanelProps) {
  const links = (
    <>
      <Button look="link" onClick={() => onOpen({ measure: figure.measure, part: null })}>
        Definition and people
      </Button>
    </>
  );
  if (curve.why !== null || curve.points.length === 0) {
    return (
      <Panel title={TITLE} actions={links}>
        <EmptyState title="No curve to draw yet" text={curve.why ?? "Nobody was followed long enough."} />
      </Panel>
    );
  }
  const last = curve.points.at(-1);
  const stop = curve.stopsForFew ? ` ${WORDS.stopped(curve.through, FEWEST_FOR_A_RATE)}` : "";
  return (
    <ReleaseCurve
      title={TITLE}
      note={`${count(curve.people, "person", "people")}${filed === null ? "" : `, filed ${filed}`}. Shaded: 95% interval. ${IMPRECISE}${stop}`}
      sentence={`Of ${count(curve.people, "person", "people")}, ${percent(last?.released ?? 0)} were released and ${percent(last?.removed ?? 0)} removed by day ${curve.through}.`}
      points={curve.points.map(({ day, released, interval, removed, other }) => ({
        day,
        rise: released,
        low: interval?.lower ?? released,
        high: interval?.upper ?? released,
        hang: [removed, other],
      }))}
      atRisk={curve.atRisk}
      until={curve.through}
      mark={Math.min(MARKED_DAY, curve.through)}
      rise={{ label: "Released", tone: "released" }}
      hang={[
        { label: "Removed", tone: "removed" },
        { label: "Other end", tone: "quiet" },
      ]}
      rest={{ label: "Still held", tone: "held" }}
      words={WORDS}
      links={links}
    />
  );
}
