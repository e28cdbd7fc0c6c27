import IconActivity from "@tabler/icons-react/dist/esm/icons/IconActivity.mjs";
import { Link } from "@tanstack/react-router";
import { Fragment, useState } from "react";
import type { MovedRow } from "../../../shared/today/contract.ts";
import { paths } from "../../app/paths.ts";
import { EntryLink } from "../../lib/EntryLink.tsx";
import { momentText } from "../../lib/format.ts";
import { cx } from "../../ui/cx.ts";
import { Button } from "../../ui/actions/Button.tsx";
import { Mark } from "../../ui/marks/Mark.tsx";
import { Panel } from "../../ui/page/Panel.tsx";
import { EmptyState } from "../../ui/states/EmptyState.tsx";
import { useReader } from "../../lib/use-reader.ts";
import styles from "./today.module.css";

const FEW = 8;

/** Releases, moves and rulings of yesterday and today, the newest first. */
export function MovedPanel({ rows, titled = true }: { rows: readonly MovedRow[]; titled?: boolean }) {
  const { today, zone } = useReader();
  const [all, setAll] = useState(false);
  const actions =
    rows.length > FEW ? (
      <Button look="link" aria-expanded={all} onClick={() => setAll(!all)}>
        {all ? `Show ${FEW}` : `Show all ${rows.length}`}
      </Button>
    ) : undefined;
  const heading = titled
    ? {
        title: "Moved since yesterday",
        icon: <IconActivity size={16} stroke={1.6} aria-hidden />,
        ...(rows.length > 0 ? { count: rows.length } : {}),
      }
    : { label: "Moved since yesterday" };
  return (
    <Panel {...heading} actions={actions}>
      {rows.length === 0 ? (
        <EmptyState title="Nothing moved since yesterday" text="Releases, transfers and rulings of yesterday and today appear here." />
      ) : (
        <ul style={{ listStyle: "none" }}>
          {(all ? rows : rows.slice(0, FEW)).map((row) => (
            <li key={row.id} className={styles["moved"]}>
              <span className={cx(styles["movedMark"], row.outOfDistrict && styles["over"])}>
                <Mark kind={row.mark} toned={!row.outOfDistrict} />
              </span>
              <div className={styles["movedWords"]}>
                <People people={row.people} />
                {row.case === null ? " " : ": "}
                {row.says}.{row.confirmedBy !== null && ` Confirmed by ${row.confirmedBy}.`}
                {row.case !== null && (
                  <div>
                    <EntryLink caseId={row.case.id} entryId={row.entryId} className={styles["caption"]}>
                      {row.case.caption}
                    </EntryLink>
                  </div>
                )}
                <div className="gw-meta">Recorded by {row.recordedBy}</div>
              </div>
              <span className={styles["movedWhen"]}>{momentText(row.recordedAt, zone, today)}</span>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}

const NAMED = 3;

function People({ people }: { people: MovedRow["people"] }) {
  const shown = people.length > NAMED + 1 ? people.slice(0, NAMED) : people;
  const rest = people.length - shown.length;
  return (
    <>
      {shown.map((person, place) => (
        <Fragment key={person.id}>
          {place > 0 && (place === shown.length - 1 && rest === 0 ? " and " : ", ")}
          <Link to={paths.client} params={{ id: person.id }} className={styles["person"]}>
            {person.name}
          </Link>
        </Fragment>
      ))}
      {rest > 0 && ` and ${rest} more`}
    </>
  );
}
