import IconBell from "@tabler/icons-react/dist/esm/icons/IconBell.mjs";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import type { ReminderView } from "../../../shared/reminders/contract.ts";
import { paths } from "../../app/paths.ts";
import { CaseLine } from "../../lib/CaseLine.tsx";
import { failureOf } from "../../lib/trpc.ts";
import { useReader } from "../../lib/use-reader.ts";
import { Button } from "../../ui/actions/Button.tsx";
import { Mark } from "../../ui/marks/Mark.tsx";
import { Panel } from "../../ui/page/Panel.tsx";
import { Row, rowLink, Rows } from "../../ui/page/Rows.tsx";
import { Status } from "../../ui/page/Status.tsx";
import { FailedState } from "../../ui/states/FailedState.tsx";
import { FEW, onScreen, reminderMark, reminderWhen, rungWords } from "./reminder-words.ts";
import { useReminders, useSeen } from "./use-reminders.ts";
import styles from "./reminders.module.css";

/** What I was told and have not said that I saw. It stands above the day only while there is something. */
export function RemindersPanel({ mailOff }: { mailOff: boolean }) {
  const told = useReminders();
  const { seen, refusal } = useSeen();
  const [all, setAll] = useState(false);
  if (told.error && told.data === undefined)
    return (
      <FailedState
        title="The reminders could not be loaded"
        why={failureOf(told.error).says}
        safe="Dates stand in their lists all the same."
        onRetry={() => void told.refetch()}
      />
    );
  const rows = told.data ?? [];
  if (rows.length === 0 && refusal === null) return null;
  const more = rows.length > FEW;
  const shown = onScreen(rows, all);
  return (
    <Panel
      title="Reminders"
      icon={<IconBell size={16} stroke={1.6} aria-hidden />}
      count={rows.length}
      {...(mailOff ? { note: "mail is off, so they stand here alone" } : {})}
      actions={
        shown.length > 1 ? (
          <Button small onClick={() => seen(shown.map(({ id }) => id))}>
            Seen: these {shown.length}
          </Button>
        ) : undefined
      }
      {...(more
        ? {
            foot: (
              <Button look="link" aria-expanded={all} onClick={() => setAll(!all)}>
                {all ? `Show ${FEW}` : `Show all ${rows.length}`}
              </Button>
            ),
          }
        : {})}
    >
      {refusal !== null && (
        <p role="alert" className={styles["refusal"]}>
          <Mark kind="over" /> {refusal}
        </p>
      )}
      <Rows label="Reminders">
        {shown.map((row) => (
          <ReminderRow key={row.id} row={row} onSeen={() => seen([row.id])} />
        ))}
      </Rows>
    </Panel>
  );
}

function ReminderRow({ row, onSeen }: { row: ReminderView; onSeen: () => void }) {
  const reader = useReader();
  const { day, hour } = reminderWhen(row, reader);
  const mark = reminderMark(row);
  return (
    <Row
      {...(mark === "over" ? { edge: "over" as const } : {})}
      lead={
        <div className={styles["when"]}>
          <Status mark={mark} strong>
            {day}
          </Status>
          {hour !== null && <div className="gw-meta">{hour}</div>}
        </div>
      }
      title={
        <Link
          {...(row.deadlineId === null
            ? { to: paths.case, params: { id: row.case.id } }
            : { to: paths.deadline, params: { id: row.deadlineId } })}
          className={rowLink}
        >
          {row.title}
        </Link>
      }
      lines={[<CaseLine key="case" of={row.case} />, rungWords(row)]}
      end={
        <Button small aria-label={`Seen: ${row.title}, ${day}`} onClick={onSeen}>
          Seen
        </Button>
      }
    />
  );
}
