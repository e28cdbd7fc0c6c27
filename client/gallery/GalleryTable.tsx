import { useState } from "react";
import { addDays, day } from "../../shared/kernel/calendar-date.ts";
import { dayText } from "../lib/format.ts";
import { Panel } from "../ui/page/Panel.tsx";
import { rowLink } from "../ui/page/Rows.tsx";
import { Status } from "../ui/page/Status.tsx";
import type { Column, Sort } from "../ui/table/columns.ts";
import { DataTable } from "../ui/table/DataTable.tsx";
import { Sample } from "./Sample.tsx";

const TODAY = day("2026-11-24");
const NAMES = ["Pham", "Mendoza Rivas", "Haile Gebremariam", "Lazarenko", "Tran", "Quiroga Benítez", "Bondarchuk", "Ixchel Tun"] as const;
const COURTS = ["S.D. Ind.", "E.D. Wis.", "N.D. Ill."] as const;
type CaseRow = { id: string; caption: string; docket: string; court: string; due: string; owed: boolean; people: number };
const rowsOf = (count: number): readonly CaseRow[] =>
  Array.from({ length: count }, (_, index) => ({
    id: `c${index}`,
    caption: `${NAMES[index % NAMES.length]} v. ${index % 2 === 0 ? "Sheriff, Clay County" : "Warden, Dodge"}`,
    docket: `2:26-cv-0${1500 + index}`,
    court: COURTS[Math.floor((index * COURTS.length) / count)] ?? "N.D. Ill.",
    due: dayText(addDays(TODAY, index % 30), TODAY),
    owed: index % 3 === 0,
    people: (index % 4) + 1,
  }));

const COLUMNS: readonly Column<CaseRow>[] = [
  {
    key: "caption",
    head: "Caption",
    stacked: "title",
    sortable: true,
    cell: (row) => (
      <a className={`${rowLink} gw-serif`} href={`#${row.id}`}>
        {row.caption}
      </a>
    ),
  },
  { key: "docket", head: "Docket no.", cell: (row) => row.docket },
  { key: "due", head: "Next, safe date", sortable: true, cell: (row) => <Status mark={row.owed ? "gov" : "due"}>{row.due}</Status> },
  { key: "court", head: "Court", wideOnly: true, stacked: "hidden", cell: (row) => row.court },
  { key: "people", head: "People", numeric: true, stacked: "labeled", cell: (row) => row.people },
];

export function GalleryTable() {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set(["c1"]));
  const [sort, setSort] = useState<Sort>({ key: "due", direction: "ascending" });
  const [peeked, setPeeked] = useState("");
  const toggle = (key: string) => setChosen((now) => new Set(now.has(key) ? [...now].filter((one) => one !== key) : [...now, key]));
  const few = rowsOf(7);
  return (
    <>
      <Sample title="A table: groups, choosing, totals">
        <Panel title="Cases" count={7}>
          <DataTable
            caption="Cases"
            columns={COLUMNS}
            rows={few}
            keyOf={(row) => row.id}
            sort={sort}
            onSort={setSort}
            groupOf={(row) => ({ key: row.court, title: row.court, note: few.filter((one) => one.court === row.court).length })}
            selection={{ chosen, onToggle: toggle, nameOf: (row) => `Choose ${row.caption}` }}
            edgeOf={(row) => (row.id === "c2" ? "over" : undefined)}
            totals={{ caption: "Team", people: few.reduce((sum, row) => sum + row.people, 0) }}
            more={{ onMore: () => undefined, busy: false, says: "7 of 148 shown" }}
            total={148}
          />
        </Panel>
      </Sample>
      <Sample title="A long table: few rows in the document">
        <p role="status">{peeked}</p>
        <Panel title="All cases" count={2000}>
          <DataTable
            caption="All cases"
            columns={COLUMNS}
            rows={rowsOf(2000)}
            keyOf={(row) => row.id}
            keys
            onPeek={(row) => setPeeked(`Looking at ${row.caption}`)}
          />
        </Panel>
      </Sample>
    </>
  );
}
