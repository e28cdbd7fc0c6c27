import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import "./app/theme/index.css";
import styles from "./gallery-pictures.module.css";
import { COUNT, GROUP, LANES, LONG, LONG_COUNT, MONTHS, NEW, PIPELINE, STAGES, STEPS, TODAY } from "./gallery-pictures-data.ts";
import { Logo } from "./ui/marks/Logo.tsx";
import { Mark, MARK_KINDS } from "./ui/marks/Mark.tsx";
import { percent } from "./ui/pictures/curve-layout.ts";
import { DotRow } from "./ui/pictures/DotRow.tsx";
import { Lanes } from "./ui/pictures/Lanes.tsx";
import { LoadBar } from "./ui/pictures/LoadBar.tsx";
import { MiniStage } from "./ui/pictures/MiniStage.tsx";
import { MonthBars } from "./ui/pictures/MonthBars.tsx";
import { PersonMarks } from "./ui/pictures/PersonMarks.tsx";
import { Pipeline } from "./ui/pictures/Pipeline.tsx";
import { ReleaseCurve } from "./ui/pictures/ReleaseCurve.tsx";
import { StageStrip } from "./ui/pictures/StageStrip.tsx";
import { WhyCard } from "./ui/pictures/WhyCard.tsx";

const scheme = new URLSearchParams(location.search).get("scheme") ?? "light";
document.documentElement.dataset["mantineColorScheme"] = scheme;

function Timelines() {
  return (
    <>
      <Lanes
        title="Timeline"
        aside="Feb 26, 2026 to today, and what is ahead"
        sentence="Custody and proceedings from Feb 26, 2026: three places, a petition filed Oct 22, a reply due tomorrow."
        lanes={LANES}
        today={TODAY}
      />
      <Lanes title="Seven years" sentence="Fourteen places in seven years, and a petition with eight steps." lanes={LONG} today={TODAY} />
      <Lanes title="One day" sentence="Held since today; a draft is due today." lanes={NEW} today={TODAY} />
    </>
  );
}

function Whys() {
  return (
    <div className={styles["two"]}>
      <div className={styles["why"]}>
        <WhyCard
          title="Why Monday, November 30?"
          strip={{ label: "The count from November 19 to November 30", days: COUNT }}
          steps={STEPS}
          due={{ says: "Due Mon Nov 30, 11:59 p.m. EST", rule: "6(a)(4)(A)" }}
          safe={{ says: "Safe Fri Nov 27", reason: "If Indiana’s holiday is not counted. Work to this." }}
          footer={{ version: "Fed. R. Civ. P. 6, rules 2026.3", certainty: "Not yet confirmed by a lawyer" }}
        />
      </div>
      <div className={styles["why"]}>
        <WhyCard
          title="Why Friday, November 27?"
          strip={{ label: "The count from September 28 to November 27", days: LONG_COUNT }}
          steps={STEPS.slice(0, 1)}
          due={{ says: "Due Fri Nov 27, 11:59 p.m. CST", rule: "4(a)(1)(B)" }}
          footer={{ version: "Fed. R. App. P. 4, rules 2026.3", certainty: "Confirmed by Mateo Lindqvist" }}
        />
      </div>
    </div>
  );
}

function Charts() {
  return (
    <>
      <div className={styles["curve"]}>
        <ReleaseCurve
          title="What happens after a petition is filed"
          note="214 people, filed Jan 1 to Nov 23, 2026. Shaded: 95% interval."
          sentence="Of 214 people, a share rising to seven in ten were released by day 140."
          {...GROUP}
          until={180}
          mark={90}
          rise={{ label: "Released", tone: "released" }}
          hang={[
            { label: "Removed", tone: "removed" },
            { label: "Other end", tone: "quiet" },
          ]}
          rest={{ label: "Still held", tone: "held" }}
          words={{
            axis: "days since filing",
            atRisk: "people at risk",
            day: "Day since filing",
            interval: "95% interval",
            byDay: (at) => `by day ${at}`,
            stopped: (at, least) => `Not drawn past day ${at}, where fewer than ${least} people are at risk.`,
            tooFew: (people, least) => `${people} people: a curve needs ${least}.`,
            readout: (point) => ({
              main: `${percent(point.rise)} within ${point.day} days`,
              detail: `95% interval ${Math.round(point.low * 100)} to ${Math.round(point.high * 100)}`,
            }),
          }}
        />
        <MonthBars
          title="People released, by month"
          sentence="125 people released from January to November 2026, the most in June: 21."
          series={[
            { label: "Court order", path: 1 },
            { label: "Bond after habeas", path: 2 },
            { label: "ICE, while pending", path: 3 },
            { label: "Other path", path: 4 },
          ]}
          months={MONTHS}
        />
      </div>
      <Pipeline
        title="From bond hearing ordered to the door"
        aside="people, and share of the step before"
        sentence="Of 64 people with a hearing ordered, 32 are out the door."
        steps={PIPELINE}
      />
    </>
  );
}

function Small() {
  return (
    <div className={styles["two"]}>
      <div className={styles["panel"]}>
        <div className={styles["marks"]}>
          {MARK_KINDS.map((kind) => (
            <span key={kind}>
              <Mark kind={kind} /> {kind}
            </span>
          ))}
        </div>
        <div className={styles["row"]}>
          <Logo size={20} /> <span>Great Writ</span> <Logo size={40} label="Great Writ" />
        </div>
        <div className={styles["row"]}>
          <MiniStage at={7} /> Compliance <MiniStage at={2} label="Filed, step 2 of 8" /> <MiniStage at={8} over /> Closed
        </div>
        <div className={styles["row"]}>
          <PersonMarks
            people={[
              { id: "1", kind: "held" },
              { id: "2", kind: "released" },
              { id: "3", kind: "held" },
            ]}
            label="2 held, 1 released"
          />
          <PersonMarks people={Array.from({ length: 9 }, (_, index) => ({ id: String(index), kind: "held" as const }))} label="9 held" />
        </div>
      </div>
      <div className={styles["panel"]}>
        <div className={styles["load"]}>
          {[27, 31, 24, 38, 9, 19].map((value, index) => [
            <LoadBar key={`l${value}`} value={value} most={38} away={index === 5} />,
            <DotRow key={`d${value}`} count={[9, 6, 5, 11, 2, 17][index] ?? 0} tone="due" />,
          ])}
        </div>
      </div>
    </div>
  );
}

function Gallery() {
  return (
    <main className={styles["page"]}>
      <h1 className={styles["title"]}>Pictures</h1>
      <StageStrip label="Stages of the case" stages={STAGES} />
      <Timelines />
      <Whys />
      <Charts />
      <Small />
    </main>
  );
}

const root = document.getElementById("root");
if (root !== null)
  createRoot(root).render(
    <StrictMode>
      <Gallery />
    </StrictMode>,
  );
