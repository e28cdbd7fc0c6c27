import type { ReactNode } from "react";
import type { DeadlineView } from "../../../shared/deadlines/contract.ts";
import { useToday } from "../../lib/clock.tsx";
import { whenText } from "../../ui/dates/due-words.ts";
import { WhyCard } from "../../ui/pictures/WhyCard.tsx";
import { certaintyWords, countDays, dueLine, dueWhen, safeDiffers, versionWords, whyTitle } from "./deadline-words.ts";

export type CountCardProps = {
  readonly view: DeadlineView;
  /** True on a page, where the days may take two lines. */ readonly wide?: boolean;
  readonly corner?: ReactNode;
  readonly actions?: ReactNode;
};

/** How a date was made: the days of the count, its steps with the rule of each, and the result on every reading. */
export function CountCard({ view, wide = false, corner, actions }: CountCardProps) {
  const today = useToday();
  const days = countDays(view);
  const last = view.steps.findLast((step) => step.says.startsWith("Due ")) ?? view.steps.at(-1);
  const safe = safeDiffers(view)
    ? { says: `Safe ${whenText(dueWhen(view.safe, view.zone), today)}`, reason: view.safeBecause ?? "The earliest reading. Work to this." }
    : undefined;
  return (
    <WhyCard
      title={whyTitle(view, today)}
      corner={corner}
      strip={days.length === 0 ? undefined : { label: "The count, day by day", days, wrap: wide }}
      steps={view.steps}
      due={{ says: dueLine(view, today), rule: last?.rule ?? "" }}
      safe={safe}
      footer={{ version: versionWords(view), certainty: footWords(view) }}
      actions={actions}
    />
  );
}

function footWords(view: DeadlineView): string {
  const zone = view.zoneAssumed ? " The courthouse is not known, so its zone is assumed." : "";
  return `${certaintyWords(view)}${zone}`;
}
