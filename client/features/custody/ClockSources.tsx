import { FINALITY, REVIEW_DECISION, REVIEW_KIND } from "../../../shared/custody/removal-codes.ts";
import type { RemovalView } from "../../../shared/custody/removal-contract.ts";
import type { CalendarDate } from "../../../shared/kernel/calendar-date.ts";
import { useToday } from "../../lib/clock.tsx";
import { dayText } from "../../lib/format.ts";
import { Button } from "../../ui/actions/Button.tsx";
import { Mark } from "../../ui/marks/Mark.tsx";
import { Row, RowGroup, Rows } from "../../ui/page/Rows.tsx";
import type { ClockAct, Order, Review, Span } from "./clock-act.ts";

type Part = { readonly blocked: string | undefined; readonly onAct: (act: ClockAct) => void };

/** What the clocks are read from: the final order, spans that do not count, and custody reviews, each to be corrected here. */
export function ClockSources({ removal, ...part }: Part & { removal: RemovalView }) {
  const { order, suspensions, reviews } = removal;
  if (order === null && suspensions.length === 0 && reviews.length === 0) return null;
  return (
    <Rows label="What the clocks are read from">
      <RowGroup title="What they are read from" />
      {order !== null && <OrderRow order={order} {...part} />}
      {suspensions.map((span) => (
        <SpanRow key={span.id} span={span} {...part} />
      ))}
      {reviews.map((review) => (
        <ReviewRow key={review.id} review={review} {...part} />
      ))}
    </Rows>
  );
}

function Act({ words, label, blocked, onClick }: { words: string; label: string; blocked: string | undefined; onClick: () => void }) {
  if (blocked !== undefined) return null;
  return (
    <Button look="link" aria-label={label} onClick={onClick}>
      {words}
    </Button>
  );
}

function stayWords(order: Order, today: CalendarDate): string[] {
  if (!order.courtStayed) return [];
  const then = order.courtFinalOn === null ? "its final order is awaited" : `its final order came ${dayText(order.courtFinalOn, today)}`;
  return [`A court stayed removal; ${then}`];
}

function OrderRow({ order, blocked, onAct }: Part & { order: Order }) {
  const today = useToday();
  const says = order.finalOn === null ? "The day it became final is not known" : `Final ${dayText(order.finalOn, today)}`;
  const other = order.otherCustodyUntil === null ? [] : [`Other custody until ${dayText(order.otherCustodyUntil, today)}`];
  return (
    <Row
      lead={<Mark kind="court" />}
      title="Final order of removal"
      lines={[[says, FINALITY.labels[order.finality]].join(" · "), ...stayWords(order, today), ...other, order.source]}
      end={
        <>
          <Act words="Correct" label="Correct the final order" blocked={blocked} onClick={() => onAct({ kind: "order", order })} />{" "}
          <Act
            words="Withdraw"
            label="Withdraw the final order"
            blocked={blocked}
            onClick={() => onAct({ kind: "withdrawOrder", order })}
          />
        </>
      }
    />
  );
}

function SpanRow({ span, blocked, onAct }: Part & { span: Span }) {
  const today = useToday();
  const from = dayText(span.fromDay, today);
  return (
    <Row
      lead={<Mark kind="suspended" />}
      title={`Said not to count: ${from} to ${span.toDay === null ? "now" : dayText(span.toDay, today)}`}
      lines={[span.why, span.source]}
      end={
        <>
          <Act words="Correct" label={`Correct the span from ${from}`} blocked={blocked} onClick={() => onAct({ kind: "span", span })} />{" "}
          <Act
            words="Withdraw"
            label={`Withdraw the span from ${from}`}
            blocked={blocked}
            onClick={() => onAct({ kind: "withdrawSpan", span })}
          />
        </>
      }
    />
  );
}

function ReviewRow({ review, blocked, onAct }: Part & { review: Review }) {
  const today = useToday();
  const name = REVIEW_KIND.labels[review.kind];
  const day = dayText(review.onDay, today);
  return (
    <Row
      lead={<Mark kind="gov" />}
      title={`${name}, ${day}`}
      lines={[[REVIEW_DECISION.labels[review.decision], review.source].join(" · ")]}
      end={
        <Act
          words={review.decision === "awaited" ? "Decision" : "Correct"}
          label={`${review.decision === "awaited" ? "Record the decision of" : "Correct"} the ${name.toLowerCase()} of ${day}`}
          blocked={blocked}
          onClick={() => onAct({ kind: "review", review })}
        />
      }
    />
  );
}
