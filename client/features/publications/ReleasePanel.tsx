import { useState } from "react";
import { type CalendarDate, isCalendarDate } from "../../../shared/kernel/calendar-date.ts";
import type { HeadlinePreview, ReleaseHeadlineInput } from "../../../shared/publications/contract.ts";
import { useToday } from "../../lib/clock.tsx";
import { dayWithYear, number } from "../../lib/format.ts";
import { failureOf, useTRPCClient } from "../../lib/trpc.ts";
import { useSave } from "../../lib/use-save.ts";
import { Button } from "../../ui/actions/Button.tsx";
import { DayField } from "../../ui/forms/DayField.tsx";
import { Definitions } from "../../ui/page/Definitions.tsx";
import { Panel } from "../../ui/page/Panel.tsx";
import { FailedState } from "../../ui/states/FailedState.tsx";
import { LoadingShape } from "../../ui/states/LoadingShape.tsx";
import { SavedLine } from "../../ui/states/SavedLine.tsx";
import styles from "./headline.module.css";
import { useHeadlinePreview, useStaleAfterHeadline } from "./use-headline.ts";

/** For supervisors: the totals as they would be released, what changed since the last, and the one press that releases them. */
export function ReleasePanel() {
  const today = useToday();
  const [asOf, setAsOf] = useState<string | null>(null);
  const [told, setTold] = useState<string | null>(null);
  const wrong = asOf !== null && (!isCalendarDate(asOf) || asOf > today);
  const chosen: CalendarDate | null = asOf !== null && isCalendarDate(asOf) && !wrong ? asOf : null;
  const preview = useHeadlinePreview(chosen);
  return (
    <Panel title="Release totals" note="read from the case file now" padded>
      <div className={styles["release"]}>
        <SavedLine onRead={() => setTold(null)}>{told}</SavedLine>
        <DayField
          id="headline-asof"
          label="As of"
          aside="or empty for today"
          value={asOf}
          onChange={setAsOf}
          today={today}
          error={wrong ? "Choose today or an earlier day." : undefined}
        />
        {preview.error && (
          <FailedState title="The preview could not be loaded" why={failureOf(preview.error).says} onRetry={() => void preview.refetch()} />
        )}
        {preview.isPending && <LoadingShape label="The preview is on its way." />}
        {preview.data && !wrong && (
          <Preview
            key={preview.dataUpdatedAt}
            preview={preview.data}
            onReleased={() => setTold(`Released as of ${dayWithYear(chosen ?? today)}.`)}
          />
        )}
      </div>
    </Panel>
  );
}

function Preview({ preview, onReleased }: { preview: HeadlinePreview; onReleased: () => void }) {
  const api = useTRPCClient();
  const [requestId] = useState(() => crypto.randomUUID());
  const [refusal, setRefusal] = useState<string | null>(null);
  const save = useSave<ReleaseHeadlineInput>({
    send: (input) => api.headline.release.mutate(input),
    stale: useStaleAfterHeadline(),
    onSaved: onReleased,
    refuse: setRefusal,
  });
  const { asOf, totals, meanings, last, changed } = preview;
  return (
    <>
      <Definitions
        items={meanings.map(({ number: which, name }) => ({
          name,
          value: (
            <>
              <strong>{number(totals[which])}</strong> {last === null ? "" : `(${number(last.totals[which])} as released)`}
            </>
          ),
        }))}
      />
      {changed.length > 0 && (
        <ul className={styles["changed"]} aria-label="What changed since the last release">
          {changed.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      )}
      {last !== null && changed.length === 0 && <p>The totals are those of the last release, as of {dayWithYear(last.asOf)}.</p>}
      <p className={styles["quiet"]}>Only these three totals leave. Restricted cases and outcomes of persons are not in them.</p>
      {refusal !== null && <FailedState title="Not released" why={refusal} />}
      <div>
        <Button look="filled" busy={save.busy} onClick={() => void save.run({ requestId, asOf, totals })}>
          Release these totals
        </Button>
      </div>
    </>
  );
}
