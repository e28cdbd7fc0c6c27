import { useState } from "react";
import type { When } from "../../../shared/kernel/when.ts";
import { ATTRIBUTION, INSTRUMENT, PATHWAY, type Pathway } from "../../../shared/outcomes/codes.ts";
import { type PathwayQuestion, pathwayQuestions, type ReleaseFacts, suggestedAttribution } from "../../../shared/outcomes/pathway.ts";
import type { EndFormView } from "../../../shared/outcomes/views.ts";
import { useToday } from "../../lib/clock.tsx";
import { Button } from "../../ui/actions/Button.tsx";
import { ChecksField, CodeField } from "../../ui/forms/ChoiceFields.tsx";
import { LongTextField, TextField } from "../../ui/forms/TextFields.tsx";
import type { EndForm } from "./EndFields.tsx";
import { orderChoices } from "./order-choices.ts";

type ReleaseFieldsProps = { form: EndForm; facts: ReleaseFacts; orders: EndFormView["orders"]; at: When };

/** How a release came about, what shows it, and on what paper. */
export function ReleaseFields({ form, facts, orders, at }: ReleaseFieldsProps) {
  const today = useToday();
  const questions = pathwayQuestions(facts, at);
  const { pathway, attribution, instrument } = form.values;
  const known = pathway !== null && pathway !== "unknown";
  return (
    <>
      <Ways form={form} questions={questions} />
      {known && <Also form={form} questions={questions} first={pathway} />}
      {known && (
        <CodeField
          {...form.field("attribution", "What shows it?")}
          choices={ATTRIBUTION}
          notes={{ timing_only: "One followed the other. It is never written as the cause." }}
        />
      )}
      {known && orders.length > 0 && (attribution === "order" || form.values.entryId !== null) && (
        <CodeField {...form.field("entryId", "Which order?")} as="select" empty="Not linked" choices={orderChoices(orders, today)} />
      )}
      <CodeField {...form.field("instrument", "On what paper?")} as="select" empty="Not known yet" choices={INSTRUMENT} />
      {instrument === "other" && <TextField {...form.field("note", "What paper?")} />}
      <LongTextField {...form.field("conditions", "Conditions")} aside="or empty" />
    </>
  );
}

/** The questions in their order. Those that something on record suggests come first to the eye; the rest are one press away. */
function Ways({ form, questions }: { form: EndForm; questions: readonly PathwayQuestion[] }) {
  const bound = form.field("pathway", "How did the release come about?");
  const [all, setAll] = useState(false);
  const likely = questions.filter((one) => one.because !== null || one.pathway === "unknown" || one.pathway === bound.value);
  const shown = all || likely.length < 2 ? questions : likely;
  const choose = (pathway: Pathway | null) =>
    form.setValues((values) => ({
      ...values,
      pathway,
      also: [],
      attribution: pathway === null || pathway === "unknown" ? null : (values.attribution ?? suggestedAttribution(pathway)),
    }));
  return (
    <div>
      <CodeField
        {...bound}
        as="radios"
        hint="The first in this order that is true. What comes after it can be added as also relevant."
        choices={{ codes: PATHWAY.codes, labels: asked(questions) }}
        only={shown.map((one) => one.pathway)}
        notes={Object.fromEntries(questions.flatMap((one) => (one.because === null ? [] : [[one.pathway, one.because]])))}
        onChange={choose}
      />
      {shown.length < questions.length && (
        <Button look="link" onClick={() => setAll(true)}>
          Show every way a release can come about
        </Button>
      )}
    </div>
  );
}

function Also({ form, questions, first }: { form: EndForm; questions: readonly PathwayQuestion[]; first: Pathway }) {
  const bound = form.field("also", "Was any of this also relevant?");
  const later = PATHWAY.codes.slice(PATHWAY.codes.indexOf(first) + 1).filter((one) => one !== "unknown" && one !== "government_other");
  const suggested = later.filter(
    (one) => bound.value.includes(one) || questions.some((asks) => asks.pathway === one && asks.because !== null),
  );
  if (suggested.length === 0) return null;
  return <ChecksField {...bound} choices={{ codes: suggested, labels: asked(questions) }} />;
}

function asked(questions: readonly PathwayQuestion[]): Record<Pathway, string> {
  const labels: Record<Pathway, string> = { ...PATHWAY.labels };
  for (const { pathway, asks } of questions) labels[pathway] = asks;
  return labels;
}
