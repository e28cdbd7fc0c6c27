import { useState } from "react";
import { z } from "zod";
import { CalendarDate, day } from "../../shared/kernel/calendar-date.ts";
import { When } from "../../shared/kernel/when.ts";
import { useZodForm } from "../lib/zod-form.ts";
import { ActionButton } from "../ui/actions/ActionButton.tsx";
import { ChecksField, CheckField, CodeField } from "../ui/forms/ChoiceFields.tsx";
import { DayField, TimeField } from "../ui/forms/DayField.tsx";
import { ErrorSummary, Form, SubmitBar } from "../ui/forms/Form.tsx";
import { type Found, LookupField } from "../ui/forms/LookupField.tsx";
import { LongTextField, NumberField, TextField } from "../ui/forms/TextFields.tsx";
import { emptyWhen, type WhenDraft, WhenField } from "../ui/forms/WhenField.tsx";
import { Panel } from "../ui/page/Panel.tsx";
import { Status } from "../ui/page/Status.tsx";
import { cx } from "../ui/cx.ts";
import { Sample } from "./Sample.tsx";
import styles from "./gallery.module.css";

const TODAY = day("2026-11-24");
const PATHWAYS = {
  codes: ["order", "bond", "ice", "unknown"],
  labels: {
    order: "The court ordered release",
    bond: "Bond, after a hearing the habeas court ordered",
    ice: "By ICE while the petition was pending",
    unknown: "Not known yet",
  },
} as const;
type Pathway = (typeof PATHWAYS)["codes"][number];
const PAPERS = { codes: ["i220a", "bond", "none"], labels: { i220a: "Form I-220A", bond: "Bond receipt", none: "No paper" } } as const;
type Paper = (typeof PAPERS)["codes"][number];

const Release = z.object({
  day: z.preprocess((value) => value ?? "", CalendarDate),
  time: z
    .string()
    .regex(/^([01]\d|2[0-3]):[0-5]\d$/, "Write the time as 6:40 p.m. or 18:40.")
    .nullable(),
  pathway: z.enum(PATHWAYS.codes, "Choose one. “Not known yet” is a good answer."),
  arrested: When,
});
type Draft = {
  day: string | null;
  time: string | null;
  pathway: Pathway | null;
  papers: readonly Paper[];
  arrested: WhenDraft;
  note: string;
  place: Found | null;
  bond: number | string | null;
  docket: string;
  told: boolean;
};
const BLANK: Draft = {
  day: "2026-11-23",
  time: "27:10",
  pathway: null,
  papers: ["i220a"],
  arrested: { ...emptyWhen, precision: "month", day: "2026-02-01" },
  note: "",
  place: null,
  bond: 5000,
  docket: "2:26-cv-01702",
  told: true,
};

const PLACES: readonly Found[] = [
  { id: "f1", text: "Dodge Detention Facility", meta: "Juneau, Wis. · E.D. Wis." },
  { id: "f2", text: "Clay County Jail", meta: "Brazil, Ind. · S.D. Ind." },
];
const findPlace = (query: string) =>
  Promise.resolve(PLACES.filter((place) => place.text.toLowerCase().includes(query.trim().toLowerCase())));

export function GalleryForm() {
  const form = useZodForm(Release, BLANK);
  const [saved, setSaved] = useState("");
  return (
    <>
      <Sample title="Form: one column, error beside its field">
        <Panel label="A form" padded>
          <Form label="Log a release" onSave={(event) => void form.save(() => setSaved("Saved"))(event)}>
            <ErrorSummary errors={form.summary()} before="this release can be saved" refusal={form.refusal} attempts={form.attempts} />
            <DayField
              {...form.field("day", "When did Mr. Adeyemi leave?")}
              hint="The court’s day, N.D. Ill. Type “yesterday” or “11/23”."
              today={TODAY}
            />
            <TimeField {...form.field("time", "What time?")} aside="or “not known”" />
            <CodeField {...form.field("pathway", "How did the release come about?")} choices={PATHWAYS} />
            <SubmitBar save="Save release" onCancel={() => form.reset()} />
            <p role="status">{saved}</p>
          </Form>
        </Panel>
      </Sample>
      <Sample title="Every other field">
        <Panel label="Fields" padded>
          <Form label="Fields" onSave={(event) => event.preventDefault()}>
            <WhenField {...form.field("arrested", "When was he arrested?")} today={TODAY} hint="As far as the family knows." />
            <TextField {...form.field("docket", "Docket number")} aside="may follow later" width="short" />
            <LookupField
              {...form.field("place", "Where is he held?")}
              find={findPlace}
              nothing="No place by that name. Leave it empty; it can be added later."
            />
            <NumberField {...form.field("bond", "Bond")} unit="in dollars" />
            <ChecksField {...form.field("papers", "Which papers did he get?")} choices={PAPERS} />
            <LongTextField {...form.field("note", "What was said?")} hint="Kept under privilege." />
            <CheckField {...form.field("told", "The family was told")} hint="By telephone, the same day." />
          </Form>
        </Panel>
      </Sample>
      <Sample title="An action that cannot be used says why">
        <Panel label="Blocked" padded>
          <ActionButton blocked="Needs a docket number, and a warden for Dodge on the filing date.">Mark filed</ActionButton>
        </Panel>
      </Sample>
      <Sample title="Small numbers, said and shown">
        <Panel label="Small numbers" padded>
          <div className={styles["lines"]}>
            <div>
              <strong>7 of 9 people released</strong> a count; no rate under 11
            </div>
            <div>
              <strong>64%</strong> 14 of 22, interval 43 to 80{" "}
              <Status mark="unknown" chip>
                Few people: not for a headline
              </Status>
            </div>
            <div>
              <span className={cx(styles["hidden"], "gw-hatch")}>hidden</span> 1 to 10 people, or a cell that would reveal one
            </div>
          </div>
        </Panel>
      </Sample>
    </>
  );
}
