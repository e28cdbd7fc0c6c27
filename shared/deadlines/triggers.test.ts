import { describe, expect, it } from "vitest";
import { federalDaysOnly } from "../courts/closed-days.ts";
import { day } from "../kernel/calendar-date.ts";
import { zone } from "../kernel/instant.ts";
import { atWallClock } from "../kernel/zoned.ts";
import { dueDay, type OpenDeadline, safeDayOf } from "./supersession.ts";
import { type EntryFact, type OrderSet, type Reaction, type TriggerContext } from "./trigger-types.ts";
import { onEntry } from "./triggers.ts";

const context: TriggerContext = {
  calendars: { court: { zone: "America/New_York", closed: federalDaysOnly } },
  open: [],
  orders: [],
  hearingSet: false,
  tollingMotions: 1,
  lastDays: {},
};
const entry = (type: EntryFact["type"], on: string, rest: Partial<EntryFact> = {}): EntryFact => ({
  id: `entry-${type}`,
  type,
  day: day(on),
  at: null,
  filer: "court",
  service: null,
  sets: [],
  hearing: null,
  withoutNotice: false,
  serves: null,
  rulesOn: null,
  ...rest,
});
const served = (on: string, kind: NonNullable<EntryFact["service"]>["kind"] = "ecf") => ({ service: { day: day(on), at: null, kind } });
const open = (ruleId: string, due: string, rest: Partial<OpenDeadline> = {}): OpenDeadline => ({
  id: `open-${ruleId}`,
  ruleId,
  state: "open",
  source: "national_rule",
  enforcement: "extendable",
  due: day(due),
  dueAt: null,
  safe: day(due),
  trigger: { fact: "earlier", day: day("2026-01-02") },
  ...rest,
});
const created = (reaction: Reaction) => Object.fromEntries(reaction.create.map((one) => [one.ruleId, dueDay(one.answer)]));
const ended = (reaction: Reaction) => Object.fromEntries(reaction.supersede.map((one) => [one.deadline, one.state]));
const met = (reaction: Reaction) => Object.fromEntries(reaction.meet.map((one) => [one.deadline, one.state]));
const order = (subject: OrderSet["subject"], time: OrderSet["time"]): OrderSet => ({ subject, time, source: "Order [6] ¶ 5" });

describe("an order to show cause", () => {
  it("served on Wednesday before Thanksgiving asks for the return on Monday and sets the outer limit", () => {
    const reaction = onEntry(entry("order_to_show_cause", "2026-11-25", served("2026-11-25")), context);
    expect(created(reaction)).toEqual({ "hab-return-3d": "2026-11-30", "hab-return-20d": "2026-12-15" });
    expect(reaction.create.every((one) => one.by === "government")).toBe(true);
  });

  it("with a date of its own makes that date alone, unmoved and flagged on a Saturday", () => {
    const sets = [order("response", { kind: "day", day: day("2026-11-28") })];
    const reaction = onEntry(entry("order_to_show_cause", "2026-11-24", { sets }), context);
    expect(created(reaction)).toEqual({ "hab-response-order": "2026-11-28" });
    expect(reaction.create[0]).toMatchObject({ basis: "court_order", answer: { findings: [{ code: "fixed_on_closed_day" }] } });
  });

  it("with a period of its own counts it from service", () => {
    const sets = [order("response", { kind: "period", n: 4, unit: "day", runsFrom: "service" })];
    expect(created(onEntry(entry("order_to_show_cause", "2026-11-24", { sets, ...served("2026-11-25") }), context))).toEqual({
      "hab-response-order": "2026-11-30",
    });
  });

  it("with hours of its own counts them from the minute of service", () => {
    const sets = [order("response", { kind: "hours", n: 72, runsFrom: "service" })];
    const at = atWallClock(day("2026-11-25"), "15:00", zone("America/New_York"));
    const reaction = onEntry(
      entry("order_to_show_cause", "2026-11-25", { sets, service: { day: day("2026-11-25"), at, kind: "email" } }),
      context,
    );
    const moment = atWallClock(day("2026-11-30"), "15:00", zone("America/New_York"));
    expect(reaction.create[0]?.answer).toMatchObject({ kind: "moment", due: moment });
    expect(onEntry(entry("order_to_show_cause", "2026-11-25", { sets, ...served("2026-11-25") }), context).remarks[0]?.says).toContain(
      "time of day",
    );
  });

  it("waits while nobody has served it, and starts with the proof of service", () => {
    const waiting = onEntry(entry("order_to_show_cause", "2026-11-24"), context);
    expect([waiting.create, waiting.remarks.map((one) => one.ruleId)]).toEqual([[], ["hab-return-3d", "hab-return-20d"]]);
    const proof = entry("service", "2026-12-20", { serves: "order_to_show_cause", ...served("2026-11-25") });
    expect(created(onEntry(proof, context))).toEqual({ "hab-return-3d": "2026-11-30", "hab-return-20d": "2026-12-15" });
  });

  it("is overtaken by a later order, by an extension, and by a later proof of service", () => {
    const rows = [open("hab-return-3d", "2026-11-30"), open("hab-return-20d", "2026-12-15")];
    const sets = [order("response", { kind: "day", day: day("2026-12-07") })];
    const later = onEntry(entry("scheduling_order", "2026-11-27", { sets }), { ...context, open: rows });
    expect(created(later)).toEqual({ "hab-response-order": "2026-12-07" });
    expect(ended(later)).toEqual({ "open-hab-return-3d": "superseded", "open-hab-return-20d": "superseded" });
    const extension = onEntry(entry("extension_order", "2026-11-27", { sets }), { ...context, open: rows });
    expect(ended(extension)).toEqual({ "open-hab-return-3d": "extended", "open-hab-return-20d": "extended" });
    const proof = entry("service", "2026-11-30", { serves: "order_to_show_cause", ...served("2026-11-27") });
    const again = onEntry(proof, { ...context, open: rows });
    expect(created(again)).toEqual({ "hab-return-3d": "2026-11-30", "hab-return-20d": "2026-12-17" });
    expect(Object.keys(ended(again))).toEqual(["open-hab-return-3d", "open-hab-return-20d"]);
  });

  it("leaves dates alone while an extension is only asked for", () => {
    const asked = onEntry(entry("extension_motion", "2026-11-27"), { ...context, open: [open("hab-return-3d", "2026-11-30")] });
    expect(asked).toEqual({ create: [], meet: [], supersede: [], suspend: [], remarks: [] });
  });
});

describe("proofs of service", () => {
  it("meet the time for service on the day of service and start the answer to a complaint", () => {
    const proof = entry("service", "2026-12-20", { serves: "complaint", ...served("2026-11-25", "mail") });
    const reaction = onEntry(proof, { ...context, open: [open("svc-4m-90d", "2026-12-01")] });
    expect([met(reaction), created(reaction)]).toEqual([{ "open-svc-4m-90d": "met" }, { "ans-12a2-60d": "2027-01-25" }]);
  });

  it("start the period that an order counts from service, and only that of the paper served", () => {
    const orders = [
      order("response", { kind: "period", n: 4, unit: "day", runsFrom: "service" }),
      order("reply", { kind: "period", n: 14, unit: "day", runsFrom: "service" }),
    ];
    const proof = (serves: EntryFact["type"]) =>
      onEntry(entry("service", "2026-12-20", { serves, ...served("2026-11-09") }), { ...context, orders });
    expect(created(proof("order_to_show_cause"))).toEqual({ "hab-response-order": "2026-11-13" });
    expect(created(proof("response"))).toEqual({ "hab-traverse": "2026-11-23" });
    expect(created(proof("fee_motion"))).toEqual({});
  });
});

describe("the return and the reply", () => {
  const rows = [open("hab-return-3d", "2026-11-30"), open("hab-return-20d", "2026-12-15")];

  it("closes the return, late where it came after the due day, and starts the court's five days", () => {
    const reaction = onEntry(entry("response", "2026-12-01", { filer: "government" }), { ...context, open: rows });
    expect(met(reaction)).toEqual({ "open-hab-return-3d": "met_late", "open-hab-return-20d": "met" });
    expect(created(reaction)).toEqual({ "hab-hearing-5d": "2026-12-07" });
    expect(reaction.create[0]?.by).toBe("court");
  });

  it("starts a reply only when an order set one, from service, with days for mail", () => {
    const orders = [order("reply", { kind: "period", n: 14, unit: "day", runsFrom: "service" })];
    const answer = entry("response", "2026-11-09", { filer: "government", ...served("2026-11-09", "mail") });
    const reaction = onEntry(answer, { ...context, orders, hearingSet: true });
    expect(created(reaction)).toEqual({ "hab-traverse": "2026-11-27" });
    expect(reaction.create.map((one) => safeDayOf(one.answer))).toEqual(["2026-11-23"]);
  });

  it("says of a reply period in the order itself that it waits for the response", () => {
    const sets = [order("reply", { kind: "period", n: 14, unit: "day", runsFrom: "service" })];
    const reaction = onEntry(entry("scheduling_order", "2026-11-09", { sets }), context);
    expect([reaction.create, reaction.remarks[0]?.ruleId]).toEqual([[], "hab-traverse"]);
  });

  it("makes a named reply day at once", () => {
    const sets = [order("reply", { kind: "day", day: day("2026-12-09") })];
    expect(created(onEntry(entry("scheduling_order", "2026-11-09", { sets }), context))).toEqual({ "hab-traverse": "2026-12-09" });
  });

  it("takes our own response for no return", () => {
    const reaction = onEntry(entry("response", "2026-11-27", { filer: "us" }), { ...context, open: rows });
    expect([reaction.meet, reaction.create]).toEqual([[], []]);
  });

  it("meets the traverse with our reply", () => {
    const reaction = onEntry(entry("reply", "2026-12-01", { filer: "us" }), { ...context, open: [open("hab-traverse", "2026-12-01")] });
    expect(met(reaction)).toEqual({ "open-hab-traverse": "met" });
  });
});

describe("hearings, restraints and reports", () => {
  it("counts back from the hearing, replaces the dates of an earlier one and meets the court's duty by the day it sets", () => {
    const rows = [open("motion-notice-14d", "2026-11-20"), open("hab-hearing-5d", "2026-12-07")];
    const reaction = onEntry(entry("hearing_notice", "2026-11-24", { hearing: day("2026-12-14") }), { ...context, open: rows });
    expect(created(reaction)).toEqual({ "motion-notice-14d": "2026-11-30", "opp-affidavit-7d": "2026-12-07" });
    expect(ended(reaction)).toEqual({ "open-motion-notice-14d": "superseded" });
    expect(met(reaction)).toEqual({ "open-hab-hearing-5d": "met_late" });
  });

  it("makes no date that was past when the hearing was set, and says so", () => {
    const reaction = onEntry(entry("hearing_notice", "2026-11-24", { hearing: day("2026-12-02") }), context);
    expect(created(reaction)).toEqual({ "opp-affidavit-7d": "2026-11-25" });
    expect(reaction.remarks.map((one) => one.ruleId)).toEqual(["motion-notice-14d"]);
  });

  it("ends a restraining order without notice on day 14, weekend or not", () => {
    const ruling = entry("ruling_interim", "2026-11-14", { withoutNotice: true });
    expect(created(onEntry(ruling, context))).toEqual({ "tro-exp-14d": "2026-11-28" });
    expect(created(onEntry({ ...ruling, withoutNotice: false }, context))).toEqual({});
    const sets = [order("restraint_end", { kind: "day", day: day("2026-11-20") })];
    expect(created(onEntry({ ...ruling, sets }, context))).toEqual({ "tro-exp-14d": "2026-11-20" });
  });

  it.each([
    ["mail", "2026-11-30"],
    ["ecf", "2026-11-27"],
    ["unknown", "2026-11-27"],
  ] as const)("gives 14 days for objections after service by %s", (kind, due) => {
    expect(created(onEntry(entry("report_and_recommendation", "2026-11-12", served("2026-11-12", kind)), context))).toEqual({
      "rr-objections-14d": due,
    });
  });

  it("starts a response to their objections, and not to ours", () => {
    const theirs = onEntry(entry("objections", "2026-11-12", { filer: "government" }), context);
    expect(created(theirs)).toEqual({ "rr-response-14d": "2026-11-27" });
    const ours = onEntry(entry("objections", "2026-11-12", { filer: "us" }), {
      ...context,
      open: [open("rr-objections-14d", "2026-11-12")],
    });
    expect([ours.create, met(ours)]).toEqual([[], { "open-rr-objections-14d": "met" }]);
  });
});

describe("the judgment and after", () => {
  const judged = onEntry(entry("judgment", "2026-11-24"), context);

  it("makes the appeal, the motions and, from the rolled end of the appeal time, the fee date", () => {
    expect(created(judged)).toEqual({
      "noa-60d": "2027-01-25",
      "eaja-30d": "2027-02-24",
      "r59e-28d": "2026-12-22",
      "r60b-1y": "2027-11-24",
      "r62-30d": "2026-12-24",
    });
  });

  it("keeps the date of the order as the safe one when a judgment follows", () => {
    const rows = [open("noa-60d", "2027-01-12", { enforcement: "jurisdictional" })];
    const reaction = onEntry(entry("judgment", "2026-11-24"), { ...context, open: rows });
    const appeal = reaction.create.find((one) => one.ruleId === "noa-60d");
    expect(appeal?.answer).toMatchObject({ due: "2027-01-25", safe: "2027-01-12" });
    expect(ended(reaction)).toEqual({ "open-noa-60d": "superseded" });
    expect(reaction.remarks).toHaveLength(1);
  });

  it("lets a second order on the petition start its own time and end no other", () => {
    const reaction = onEntry(entry("order_on_petition", "2026-11-24"), { ...context, open: [open("noa-60d", "2027-01-12")] });
    expect(reaction.supersede).toEqual([]);
  });

  it("suspends the appeal on a timely motion only, with the untolled day kept", () => {
    const rows = [open("noa-60d", "2027-01-25"), open("eaja-30d", "2027-02-24"), open("r59e-28d", "2026-12-22")];
    const timely = onEntry(entry("motion_to_alter", "2026-12-22", { filer: "us" }), { ...context, open: rows });
    expect(timely.suspend.map((one) => [one.deadline, one.untolled])).toEqual([
      ["open-noa-60d", "2027-01-25"],
      ["open-eaja-30d", "2027-02-24"],
    ]);
    const late = onEntry(entry("motion_to_alter", "2026-12-23", { filer: "us" }), { ...context, open: rows });
    expect([late.suspend, late.remarks[0]?.says.includes("tolls nothing")]).toEqual([[], true]);
  });

  it("gives the full sixty days from the order on the last tolling motion", () => {
    const rows = [open("noa-60d", "2027-01-25", { state: "suspended" }), open("eaja-30d", "2027-02-24", { state: "suspended" })];
    const ruling = entry("text_order", "2027-02-01", { rulesOn: { type: "motion_to_alter", day: day("2026-12-20") } });
    const reaction = onEntry(ruling, { ...context, open: rows });
    expect(created(reaction)).toEqual({ "noa-tolled-60d": "2027-04-02", "eaja-30d": "2027-05-03" });
    expect(ended(reaction)).toEqual({ "open-noa-60d": "superseded", "open-eaja-30d": "superseded" });
    expect(onEntry(ruling, { ...context, open: rows, tollingMotions: 2 }).create).toEqual([]);
  });

  it("keeps both dates when an order purports to enlarge the time to appeal or to alter the judgment", () => {
    const rows = [
      open("noa-60d", "2027-01-25", { enforcement: "jurisdictional" }),
      open("r59e-28d", "2026-12-22", { enforcement: "not_enlargeable" }),
    ];
    const sets = [
      order("appeal", { kind: "day", day: day("2027-03-01") }),
      order("alter_judgment", { kind: "day", day: day("2027-01-04") }),
    ];
    const reaction = onEntry(entry("extension_order", "2026-12-01", { sets }), { ...context, open: rows });
    expect(reaction.supersede).toEqual([]);
    expect(created(reaction)).toMatchObject({ "noa-60d": "2027-03-01", "r59e-28d": "2027-01-04" });
    expect(reaction.remarks.map((one) => one.ruleId)).toEqual(["noa-60d", "r59e-28d"]);
  });

  it("meets our appeal with our notice, starts ours with theirs, and takes the fee date back", () => {
    const rows = [open("noa-60d", "2027-01-25"), open("eaja-30d", "2027-02-24")];
    const ours = onEntry(entry("notice_of_appeal", "2027-01-25", { filer: "us" }), { ...context, open: rows });
    expect([met(ours), ended(ours), ours.create]).toEqual([{ "open-noa-60d": "met" }, { "open-eaja-30d": "void" }, []]);
    const theirs = onEntry(entry("notice_of_appeal", "2027-01-25", { filer: "government" }), { ...context, open: rows });
    expect([theirs.meet, created(theirs)]).toEqual([[], { "noa-cross-14d": "2027-02-08" }]);
  });
});
