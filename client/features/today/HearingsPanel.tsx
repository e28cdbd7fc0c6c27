import IconCalendarEvent from "@tabler/icons-react/dist/esm/icons/IconCalendarEvent.mjs";
import type { HearingRow } from "../../../shared/today/contract.ts";
import { HEARING_DAYS } from "../../../shared/today/dates.ts";
import { cx } from "../../ui/cx.ts";
import { Panel } from "../../ui/page/Panel.tsx";
import { rowLink } from "../../ui/page/Rows.tsx";
import { EmptyState } from "../../ui/states/EmptyState.tsx";
import { hearingWords } from "../../lib/date-words.ts";
import { EntryLink } from "../../lib/EntryLink.tsx";
import { useReader } from "../../lib/use-reader.ts";
import styles from "./today.module.css";

/** Hearings of the next 14 days, in the reader's clock with the court's beside it. */
export function HearingsPanel({ rows, titled = true }: { rows: readonly HearingRow[]; titled?: boolean }) {
  const reader = useReader();
  const heading = titled
    ? {
        title: "Hearings",
        icon: <IconCalendarEvent size={16} stroke={1.6} aria-hidden />,
        ...(rows.length > 0 ? { count: rows.length } : {}),
      }
    : { label: "Hearings" };
  return (
    <Panel {...heading}>
      {rows.length === 0 ? (
        <EmptyState
          title={`No hearings in the next ${HEARING_DAYS} days`}
          text="A hearing appears here when a notice sets one, or when you add it by hand in the case."
        />
      ) : (
        <ul style={{ listStyle: "none" }} aria-label="Hearings">
          {rows.map((row) => {
            const { when, beside } = hearingWords(row, reader);
            return (
              <li key={row.id} className={styles["hearing"]}>
                <span className={cx(styles["strong"], "gw-num")}>{when}</span>
                <div>
                  <EntryLink caseId={row.case.id} entryId={row.entryId} className={cx(rowLink, styles["strong"])}>
                    {row.title}
                  </EntryLink>
                  <div className="gw-meta">
                    {[row.case.caption, row.case.court, beside, row.place].filter((part) => part !== null).join(" · ")}
                  </div>
                </div>
              </li>
            );
          })}
        </ul>
      )}
    </Panel>
  );
}
