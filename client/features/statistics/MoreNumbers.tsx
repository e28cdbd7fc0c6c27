import { Link } from "@tanstack/react-router";
import type { GroupLine } from "../../../shared/statistics/contract.ts";
import type { FigureView } from "../../../shared/statistics/figures.ts";
import { useToday } from "../../lib/clock.tsx";
import { count, number, shortDay } from "../../lib/format.ts";
import { Button } from "../../ui/actions/Button.tsx";
import { Panel } from "../../ui/page/Panel.tsx";
import { Row, RowGroup, Rows } from "../../ui/page/Rows.tsx";
import { valueWords } from "./figure-words.ts";
import styles from "./statistics.module.css";
import type { Opened } from "./use-statistics.ts";

/** Every other number, with its parts; requests and everyone on lines of their own, group results last and never added. */
export function MoreNumbers({
  figures,
  groups,
  onOpen,
}: {
  figures: readonly FigureView[];
  groups: readonly GroupLine[];
  onOpen: (opened: Opened) => void;
}) {
  const today = useToday();
  return (
    <Panel title="More numbers">
      <Rows label="More numbers">
        {figures.map((figure) => (
          <Row
            key={figure.measure}
            title={
              <Button look="link" className={styles["name"]} onClick={() => onOpen({ measure: figure.measure, part: null })}>
                {figure.name}
              </Button>
            }
            lines={partLines(figure)}
            end={valueWords(figure)}
          />
        ))}
        {groups.length > 0 && <RowGroup title="Released under somebody else’s case" note="not our clients; in no number above" />}
        {groups.map((group) => (
          <Row
            key={group.proceedingId}
            title={
              <Link to="/cases/$id" params={{ id: group.proceedingId }} className="gw-serif">
                {group.caption}
              </Link>
            }
            lines={[`${group.source}${group.asOf === null ? "" : `, as of ${shortDay(group.asOf, today)}`}`]}
            end={count(group.released, "person", "people")}
          />
        ))}
      </Rows>
    </Panel>
  );
}

/** Parts and what stands beside, those that are empty left out. */
function partLines(figure: FigureView): string[] {
  const parts = [...figure.parts, ...figure.beside].filter(({ count: people }) => people > 0);
  const range =
    figure.range === null || figure.range.lower === null || figure.range.upper === null
      ? []
      : [`Half of them between ${number(figure.range.lower)} and ${number(figure.range.upper)} days.`];
  const told = parts.map(({ label, count: people }) => `${label}: ${number(people)}`).join("; ");
  return [...range, told, ...figure.notes, figure.value === null ? (figure.why ?? "") : ""].filter((line) => line !== "");
}
