import { Link } from "@tanstack/react-router";
import { type ReactNode, useState } from "react";
import type { MovedAgainstOrder, UrgentDate, UrgentKind } from "../../../shared/caseload/contract.ts";
import type { Carrier } from "../../../shared/today/contract.ts";
import { paths } from "../../app/paths.ts";
import { EntryLink } from "../../lib/EntryLink.tsx";
import { initials, leftText, momentText } from "../../lib/format.ts";
import { Button } from "../../ui/actions/Button.tsx";
import { Mark, type MarkKind } from "../../ui/marks/Mark.tsx";
import { Avatar } from "../../ui/page/Avatar.tsx";
import { Panel } from "../../ui/page/Panel.tsx";
import { Row, rowLink, Rows } from "../../ui/page/Rows.tsx";
import { Status } from "../../ui/page/Status.tsx";
import { EmptyState } from "../../ui/states/EmptyState.tsx";
import { CaseLine } from "../../lib/CaseLine.tsx";
import { owedWhen, passedOf, type Reader } from "../../lib/date-words.ts";
import { useReader } from "../../lib/use-reader.ts";
import styles from "./caseload.module.css";

const FEW = 7;
const MARKS: Readonly<Record<UrgentKind, MarkKind>> = {
  late: "over",
  overdue: "over",
  movedAgainstOrder: "over",
  unconfirmed: "unknown",
  due: "due",
  owedSoon: "gov",
  toConfirm: "due",
};

/** What cannot wait: late, due within 48 hours, not confirmed, or moved against an order. */
export function CannotWait({ dates, moved }: { dates: readonly UrgentDate[]; moved: readonly MovedAgainstOrder[] }) {
  const reader = useReader();
  const [all, setAll] = useState(false);
  const total = dates.length + moved.length;
  const rows: ReactNode[] = [
    ...moved.map((row) => <MovedRow key={row.id} row={row} reader={reader} />),
    ...dates.map((row) => <DateLine key={row.id} row={row} reader={reader} />),
  ];
  return (
    <Panel
      title="Cannot wait"
      {...(total === 0 ? {} : { icon: <Mark kind="over" />, count: total })}
      note="late, due within 48 hours, or unconfirmed"
      actions={
        total > FEW ? (
          <Button look="link" aria-expanded={all} onClick={() => setAll(!all)}>
            {all ? `Show ${FEW}` : `Show all ${total}`}
          </Button>
        ) : undefined
      }
    >
      {total === 0 ? (
        <EmptyState
          title="Nothing is waiting that cannot"
          text="What is late, due within 48 hours, or not confirmed appears here for the whole team."
        />
      ) : (
        <Rows label="Cannot wait">{all ? rows : rows.slice(0, FEW)}</Rows>
      )}
    </Panel>
  );
}

function saysOf(row: UrgentDate, reader: Reader): string {
  switch (row.why) {
    case "due":
      return row.safeSort < reader.now ? "Safe date passed" : (leftText(reader.now, row.safeSort) ?? "0 min");
    case "owedSoon":
      return leftText(reader.now, row.sort) ?? "0 min";
    case "toConfirm":
      return "Unconfirmed";
    default:
      return passedOf(row, row.why === "overdue" ? "ours" : "government", reader.now)?.says ?? "";
  }
}

function DateLine({ row, reader }: { row: UrgentDate; reader: Reader }) {
  const title = row.why === "toConfirm" ? `${row.title}, jurisdictional: no lawyer has confirmed the date` : row.title;
  return (
    <Row
      lead={
        <span className={styles["why"]}>
          <Status mark={MARKS[row.why]} strong>
            {saysOf(row, reader)}
          </Status>
        </span>
      }
      title={
        <Link to={paths.case} params={{ id: row.case.id }} className={rowLink}>
          {title}
        </Link>
      }
      lines={[<CaseLine key="case" of={row.case} />, `${row.authority} · ${owedWhen(row, reader)}`]}
      end={<Who carrier={row.carrier} />}
    />
  );
}

function MovedRow({ row, reader }: { row: MovedAgainstOrder; reader: Reader }) {
  const order = row.order === null ? "an order" : `Order [${row.order}]`;
  return (
    <Row
      lead={
        <span className={styles["why"]}>
          <Status mark="over" strong>
            Moved
          </Status>
        </span>
      }
      title={
        <EntryLink caseId={row.case.id} entryId={row.orderId} className={rowLink}>
          {row.client.name} moved out of the district despite a no-transfer order
        </EntryLink>
      }
      lines={[
        <CaseLine key="case" of={row.case} />,
        `${order} · to ${row.place}, recorded ${momentText(row.recordedAt, reader.zone, reader.today)}`,
      ]}
      end={<Who carrier={row.carrier} />}
    />
  );
}

function Who({ carrier }: { carrier: Carrier | null }) {
  if (carrier === null) return <span className="gw-meta">Nobody’s yet</span>;
  return <Avatar text={initials(carrier.name)} label={carrier.name} />;
}
