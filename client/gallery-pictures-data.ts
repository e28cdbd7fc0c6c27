import { addDays, day } from "../shared/kernel/calendar-date.ts";
import type { CalendarDate } from "../shared/kernel/calendar-date.ts";
import type { CountDay } from "./ui/pictures/count-strip-layout.ts";
import type { AtRisk, CurvePoint } from "./ui/pictures/curve-layout.ts";
import type { Lane } from "./ui/pictures/lanes-model.ts";
import type { MonthBar } from "./ui/pictures/MonthBars.tsx";
import type { Stage } from "./ui/pictures/StageStrip.tsx";

export const TODAY = day("2026-11-24");

export const LANES: readonly Lane[] = [
  {
    id: "district",
    label: "District",
    items: [
      { kind: "line", id: "d1", label: "S.D. Ind.", from: day("2026-02-28"), to: day("2026-05-15") },
      { kind: "line", id: "d2", label: "W.D. Okla.", from: day("2026-05-15"), to: day("2026-08-27") },
      { kind: "line", id: "d3", label: "E.D. Wis., where filed", from: day("2026-08-27"), to: TODAY },
    ],
  },
  {
    id: "placement",
    label: "Placement",
    items: [
      { kind: "block", id: "p0", label: "Arrest Feb 26, Broadview", from: day("2026-02-26"), to: day("2026-02-28"), fill: "solid" },
      { kind: "block", id: "p1", label: "Clay County Jail, 76 days", from: day("2026-02-28"), to: day("2026-05-14") },
      { kind: "block", id: "p2", label: "in transit", from: day("2026-05-14"), to: day("2026-05-16"), fill: "hatched" },
      { kind: "block", id: "p3", label: "Kay County Detention Center, 103 days", from: day("2026-05-16"), to: day("2026-08-26") },
      { kind: "block", id: "p4", label: "place unknown, 1 day", from: day("2026-08-26"), to: day("2026-08-28"), fill: "hatched" },
      { kind: "block", id: "p5", label: "Dodge Detention Facility, 89 days", from: day("2026-08-28"), to: null },
      { kind: "line", id: "p6", label: "No-transfer order [6], standing", from: day("2026-11-04"), to: null, hook: true, tone: "gov" },
    ],
  },
  {
    id: "clocks",
    label: "Custody clocks",
    items: [
      { kind: "bar", id: "c1", label: "Removal period", endLabel: "ended Jul 19", from: day("2026-04-20"), to: day("2026-07-19") },
      {
        kind: "bar",
        id: "c2",
        label: "Six-month presumption",
        endLabel: "ended Oct 20",
        from: day("2026-04-20"),
        to: day("2026-10-20"),
        tone: "accent",
      },
      { kind: "tick", id: "c3", label: "One year in custody, Feb 26", at: day("2027-02-26") },
    ],
  },
  {
    id: "court",
    label: "Immigration court",
    items: [
      { kind: "dot", id: "i1", label: "Order final Apr 20, appeal waived", at: day("2026-04-20"), state: "done" },
      { kind: "dot", id: "i2", label: "Cuba declines travel document", at: day("2026-09-30"), state: "done" },
    ],
  },
  {
    id: "bond",
    label: "Bond",
    items: [{ kind: "dot", id: "b1", label: "Mar 18, denied: no jurisdiction", at: day("2026-03-18"), state: "done" }],
  },
  {
    id: "review",
    label: "Custody review",
    items: [
      { kind: "dot", id: "r1", label: "90-day review Jul 28: detention continued", at: day("2026-07-28"), state: "done" },
      {
        kind: "dot",
        id: "r2",
        label: "180-day review due Oct 17",
        at: day("2026-10-17"),
        state: "due",
        tone: "gov",
        wait: { until: null, label: "no decision on file, 38 days past" },
      },
    ],
  },
  {
    id: "request",
    label: "Release request",
    items: [
      {
        kind: "dot",
        id: "q1",
        label: "Parole request Sep 3",
        at: day("2026-09-03"),
        state: "done",
        tone: "gov",
        wait: { until: null, label: "no answer, 82 days" },
      },
    ],
  },
  {
    id: "petition",
    label: "Habeas petition",
    joined: "accent",
    items: [
      { kind: "dot", id: "h1", label: "Filed Oct 22", at: day("2026-10-22"), state: "done", tone: "accent" },
      { kind: "dot", id: "h2", label: "[6]", at: day("2026-11-04"), state: "done", tone: "accent" },
      { kind: "dot", id: "h3", label: "[9]", at: day("2026-11-18"), state: "done", tone: "accent" },
      { kind: "dot", id: "h4", label: "Reply due tomorrow, Nov 25", at: day("2026-11-25"), state: "due", tone: "due" },
    ],
  },
];

const EVENTS = [
  "Petition filed",
  "Order to show cause [3]",
  "Return [8]",
  "Reply [9]",
  "Order: more briefing [12]",
  "Supplemental return [14]",
  "Granted [15]",
  "Appeal",
];

/** Many years with moves close together at the end. */
export const LONG: readonly Lane[] = [
  {
    id: "placement",
    label: "Placement",
    items: Array.from({ length: 14 }, (_, index) => ({
      kind: "block" as const,
      id: `l${index}`,
      label: `County jail number ${index + 1}`,
      from: addDays(day("2019-06-01"), index < 5 ? index * 420 : 2100 + (index - 5) * 38),
      to: index === 13 ? null : addDays(day("2019-06-01"), index < 4 ? (index + 1) * 420 : 2100 + (index - 4) * 38),
      fill: index % 5 === 4 ? ("hatched" as const) : ("soft" as const),
    })),
  },
  {
    id: "petition",
    label: "Petition",
    joined: "accent",
    items: EVENTS.map((label, index) => ({
      kind: "dot" as const,
      id: `e${index}`,
      label,
      at: addDays(day("2026-02-01"), index * 34),
      state: "done" as const,
      tone: "accent" as const,
    })),
  },
];

/** One day old. */
export const NEW: readonly Lane[] = [
  { id: "placement", label: "Placement", items: [{ kind: "block", id: "n1", label: "Broadview, since today", from: TODAY, to: null }] },
  { id: "petition", label: "Petition", items: [{ kind: "dot", id: "n2", label: "Draft due today", at: TODAY, state: "due", tone: "due" }] },
];

const strip = (date: string, count: string | null, closed?: string, role?: CountDay["role"]): CountDay => ({
  date: day(date),
  count,
  closed,
  role,
});
export const COUNT: readonly CountDay[] = [
  strip("2026-11-19", "0", undefined, "trigger"),
  ...[20, 21, 22, 23, 24, 25].map((date, index) => strip(`2026-11-${date}`, String(index + 1))),
  strip("2026-11-26", "7", "Thanksgiving"),
  strip("2026-11-27", null, "state holiday", "safe"),
  strip("2026-11-28", null, "Saturday"),
  strip("2026-11-29", null, "Sunday"),
  strip("2026-11-30", null, undefined, "due"),
];

export const LONG_COUNT: readonly CountDay[] = Array.from({ length: 61 }, (_, index): CountDay => {
  const date: CalendarDate = addDays(day("2026-09-28"), index);
  return {
    date,
    count: String(index),
    closed: index % 7 > 4 ? "weekend" : undefined,
    role: index === 0 ? "trigger" : index === 60 ? "due" : undefined,
  };
});

export const STEPS = [
  { says: "Served by CM/ECF on Thu Nov 19. That day does not count.", rule: "6(a)(1)(A)" },
  { says: "Order [6] ¶ 5 gives 7 days after service. CM/ECF adds none.", rule: "6(d)" },
  { says: "Day 7 is Thu Nov 26, Thanksgiving. Go to the next day.", rule: "6(a)(6)(A)" },
  {
    says: "Fri Nov 27: state holiday in Indiana (Lincoln’s Birthday, observed); the period runs after an event. Next day.",
    rule: "6(a)(6)(C)",
  },
  { says: "Nov 28 and 29 are a weekend. Next day.", rule: "6(a)(1)(C)" },
];

export const STAGES: readonly Stage[] = [
  ["Drafting", "Oct 27"],
  ["Filed", "Nov 2"],
  ["Response ordered", "Nov 3"],
  ["Response filed", "Nov 10"],
  ["Reply filed", "Nov 13"],
  ["Under submission", "Nov 16"],
  ["Decided", "1 of 3, Nov 20"],
  ["Compliance", "due Wed"],
  ["Closed", ""],
].map(([label, when], index) => ({
  id: String(index),
  label: label ?? "",
  day: when,
  state: index < 7 ? "done" : index === 7 ? "now" : "ahead",
  part: index === 6 ? 1 / 3 : undefined,
}));

/** A made-up group of 214, with a fixed sequence in place of chance. */
function group() {
  const points: CurvePoint[] = [];
  const atRisk: AtRisk[] = [{ day: 0, people: 214 }];
  let [people, rise, removed, other] = [214, 0, 0, 0];
  for (let at = 2; at <= 240 && people > 0; at += 1) {
    const turn = (at * 7919) % 13;
    const event = turn < 11 - at / 24 ? (1 - rise - removed - other) / people : 0;
    const ends = event * (turn < 3 ? 2 : 1);
    if (turn === 5) removed += event * 1.4;
    else if (turn === 7 && at < 120) other += event;
    else rise += ends;
    people = Math.max(0, people - (at % 3 === 0 ? 2 : 1) - (at < 40 && turn < 4 ? 1 : 0));
    const half = 0.05 + (at / 180) * 0.025;
    points.push({
      day: at,
      rise,
      low: Math.max(0, rise - Math.min(half, rise * 0.4)),
      high: Math.min(1, rise + half),
      hang: [removed, other],
    });
    atRisk.push({ day: at, people });
  }
  return { points, atRisk };
}
export const GROUP = group();

const NAMES = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov"];
const VALUES = [
  [0, 0, 1, 0],
  [1, 1, 2, 1],
  [1, 1, 2, 1],
  [2, 2, 4, 2],
  [3, 5, 7, 4],
  [4, 6, 8, 3],
  [3, 4, 6, 4],
  [2, 3, 4, 2],
  [2, 4, 5, 2],
  [2, 4, 6, 2],
  [2, 2, 3, 2],
];
export const MONTHS: readonly MonthBar[] = VALUES.map((values, index) => ({
  label: NAMES[index] ?? "",
  name: `${NAMES[index] ?? ""} 2026`,
  values,
  incomplete: index === 10 ? "Hatched: November, to the 24th only" : undefined,
}));

export const PIPELINE = [
  { label: "Hearing ordered", count: 64, note: "people, in 51 lawsuits" },
  { label: "Hearing held", count: 52, share: "81%", note: "12 not held: 5 freed first, 4 pending, 3 missed" },
  { label: "Bond granted", count: 37, share: "71%", note: "15 denied: 9 danger, 4 flight, 2 no jurisdiction" },
  { label: "Bond posted", count: 33, share: "89%", note: "4 unpaid: median $12,000" },
  { label: "Out the door", count: 32, share: "97%", note: "1 held on a DHS stay, 8 CFR 1003.19(i)(2)" },
];
