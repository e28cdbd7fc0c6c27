import { Link } from "@tanstack/react-router";
import type { CalendarDate } from "../../../shared/kernel/calendar-date.ts";
import type { Instant } from "../../../shared/kernel/instant.ts";
import { PROCEEDING_KIND, STAGE } from "../../../shared/proceedings/codes.ts";
import { stripPlace, STRIP } from "../../../shared/proceedings/stage.ts";
import type { CaseRow } from "../../../shared/proceedings/views.ts";
import { initials, shortDay } from "../../lib/format.ts";
import { Mark } from "../../ui/marks/Mark.tsx";
import { Avatar } from "../../ui/page/Avatar.tsx";
import { rowLink } from "../../ui/page/Rows.tsx";
import { Status } from "../../ui/page/Status.tsx";
import { MiniStage } from "../../ui/pictures/MiniStage.tsx";
import { PersonMarks } from "../../ui/pictures/PersonMarks.tsx";
import type { Column, Group } from "../../ui/table/columns.ts";
import { markOf, nextWords, peopleWords } from "./case-words.ts";
import styles from "./Cases.module.css";

/** Ticks of the list: the strip without its last step, which is what the list leaves out. */
const TICKS = STRIP.length - 1;

/** The columns of the case list. They depend on the moment, for what is left. */
export function caseColumns(today: CalendarDate, now: Instant): readonly Column<CaseRow>[] {
  return [
    { key: "caption", head: "Caption", stacked: "title", cell: (row) => <Caption row={row} /> },
    { key: "number", head: "Docket no.", width: "7.25rem", cell: (row) => <DocketNumber row={row} /> },
    {
      key: "people",
      head: "People",
      width: "4.75rem",
      cell: (row) => (
        <PersonMarks
          people={row.marks.map((mark, index) => ({ id: String(index), kind: markOf(mark) }))}
          label={peopleWords(row.marks, row.people)}
        />
      ),
    },
    { key: "stage", head: "Stage", width: "10.75rem", cell: (row) => <StageCell row={row} /> },
    {
      key: "next",
      head: "Next, safe date",
      width: "9.5rem",
      cell: (row) => {
        if (row.next === null) return <span className={styles["quiet"]}>no date</span>;
        const words = nextWords(row.next, today, now);
        return (
          <Status mark={words.mark} strong>
            {words.when}
          </Status>
        );
      },
    },
    { key: "what", head: "What", width: "8.5rem", cell: (row) => <span className={styles["what"]}>{row.next?.title ?? ""}</span> },
    {
      key: "left",
      head: "Left",
      width: "6.25rem",
      numeric: true,
      cell: (row) => {
        if (row.next === null) return null;
        const words = nextWords(row.next, today, now);
        return <span className={styles[words.mark]}>{words.left}</span>;
      },
    },
    {
      key: "lead",
      head: "Lead",
      width: "2.75rem",
      wideOnly: true,
      cell: (row) =>
        row.lead === null ? <span className={styles["quiet"]}>–</span> : <Avatar text={initials(row.lead.name)} label={row.lead.name} />,
    },
    {
      key: "last",
      head: "Last",
      width: "4.25rem",
      widestOnly: true,
      cell: (row) => <span className={styles["quiet"]}>{shortDay(row.movedOn, today)}</span>,
    },
  ];
}

function Caption({ row }: { row: CaseRow }) {
  return (
    <span className={styles["caption"]}>
      {row.restricted && <Mark kind="restricted" label="Restricted" />}
      <Link to="/cases/$id" params={{ id: row.id }} className={`${rowLink} ${styles["captionLink"] ?? ""} gw-serif`} title={row.caption}>
        {row.caption}
      </Link>
    </span>
  );
}

function DocketNumber({ row }: { row: CaseRow }) {
  if (row.number !== null) return <span className={styles["number"]}>{row.number}</span>;
  if (row.numberAwaited) return <Status mark="due">number awaited</Status>;
  return <span className={styles["quiet"]}>{row.kind === "petition" ? "not filed" : PROCEEDING_KIND.labels[row.kind]}</span>;
}

function StageCell({ row }: { row: CaseRow }) {
  return (
    <span className={styles["stage"]}>
      <MiniStage steps={TICKS} at={Math.min(stripPlace(row.stage), TICKS)} over={row.stage === "closed"} />
      <span>
        {STAGE.labels[row.stage]}
        {row.stageByHand && <span className={styles["quiet"]}> by hand</span>}
      </span>
    </span>
  );
}

export const GROUPINGS = ["none", "court", "lead", "stage"] as const;
export type Grouping = (typeof GROUPINGS)[number];

/** The heading under which a row stands. Rows keep their order within a group. */
export function groupOf(grouping: Grouping): ((row: CaseRow) => Group) | null {
  if (grouping === "court") return (row) => ({ key: row.court?.id ?? "none", title: row.court?.citation ?? "No court yet" });
  if (grouping === "lead") return (row) => ({ key: row.lead?.id ?? "none", title: row.lead?.name ?? "Nobody" });
  if (grouping === "stage") return (row) => ({ key: row.stage, title: STAGE.labels[row.stage] });
  return null;
}

/** Rows sorted by group, each group where its first row stood, with how many of the rows shown it holds. */
export function grouped(rows: readonly CaseRow[], grouping: Grouping): { rows: readonly CaseRow[]; groupOf?: (row: CaseRow) => Group } {
  const group = groupOf(grouping);
  if (group === null) return { rows };
  const byKey = new Map<string, CaseRow[]>();
  for (const row of rows) {
    const { key } = group(row);
    byKey.set(key, [...(byKey.get(key) ?? []), row]);
  }
  return {
    rows: [...byKey.values()].flat(),
    groupOf: (row) => ({ ...group(row), note: String(byKey.get(group(row).key)?.length ?? 0) }),
  };
}
