import { Link } from "@tanstack/react-router";
import type { Member } from "../../../shared/statistics/contract.ts";
import type { FigureView } from "../../../shared/statistics/figures.ts";
import { UNIVERSE_LABELS } from "../../../shared/statistics/figures.ts";
import { caution, citation } from "../../../shared/statistics/wording.ts";
import { useToday } from "../../lib/clock.tsx";
import { count, number, shortDay } from "../../lib/format.ts";
import { failureOf } from "../../lib/trpc.ts";
import { Button } from "../../ui/actions/Button.tsx";
import { CopyButton } from "../../ui/actions/CopyButton.tsx";
import { Dialog } from "../../ui/overlay/Dialog.tsx";
import { Definitions } from "../../ui/page/Definitions.tsx";
import { Row, Rows, rowLink } from "../../ui/page/Rows.tsx";
import { EmptyState } from "../../ui/states/EmptyState.tsx";
import { FailedState } from "../../ui/states/FailedState.tsx";
import { LoadingShape } from "../../ui/states/LoadingShape.tsx";
import { valueWords } from "./figure-words.ts";
import { type Asked, type Opened, useMembers } from "./use-statistics.ts";
import styles from "./statistics.module.css";

export type FigureDialogProps = {
  readonly figure: FigureView;
  readonly opened: Opened;
  readonly asked: Asked;
  readonly onOpen: (opened: Opened | null) => void;
};

/** A number opened: its definition, its parts, its citation, and the cases behind it. */
export function FigureDialog({ figure, opened, asked, onOpen }: FigureDialogProps) {
  const parts = [...figure.parts, ...figure.beside].filter(({ count: own }) => own > 0);
  const careful = caution(figure);
  return (
    <Dialog title={figure.name} open onClose={() => onOpen(null)} width={640}>
      <p className={styles["definition"]}>{figure.definition}</p>
      <Definitions
        items={[
          { name: "Number", value: valueWords(figure) },
          { name: "Of", value: UNIVERSE_LABELS[figure.universe] },
          ...(careful === null ? [] : [{ name: "Careful", value: careful }]),
          ...figure.notes.map((note) => ({ name: "Note", value: note })),
          ...figure.horizons.map(({ days, rate, why }) => ({
            name: `Within ${days} days`,
            value: rate === null ? (why ?? "") : `${Math.round(rate.estimate * 100)}% (estimate)`,
          })),
        ]}
      />
      <div className={styles["cite"]}>
        <p className="gw-serif">{citation(figure)}</p>
        <CopyButton small text={citation(figure)} />
      </div>
      {parts.length > 0 && (
        <div className={styles["parts"]} role="group" aria-label="Parts">
          <PartButton label="The number" shown={opened.part === null} onClick={() => onOpen({ ...opened, part: null })} />
          {parts.map(({ code, label, count: own }) => (
            <PartButton
              key={code}
              label={`${label}: ${number(own)}`}
              shown={opened.part === code}
              onClick={() => onOpen({ ...opened, part: code })}
            />
          ))}
        </div>
      )}
      <Behind asked={asked} figure={figure} opened={opened} />
    </Dialog>
  );
}

function PartButton({ label, shown, onClick }: { label: string; shown: boolean; onClick: () => void }) {
  return (
    <Button small look={shown ? "plain" : "quiet"} aria-pressed={shown} onClick={onClick}>
      {label}
    </Button>
  );
}

const NOUNS = {
  lawsuits: ["lawsuit", "lawsuits"],
  people: ["person", "people"],
  releases: ["release", "releases"],
  requests: ["request", "requests"],
  days: ["person", "people"],
} as const;

/** The cases and people behind the number or the part chosen, each a way into its record. */
function Behind({ asked, figure, opened }: Pick<FigureDialogProps, "asked" | "figure" | "opened">) {
  const list = useMembers(asked, figure.universe, opened);
  if (list.error)
    return (
      <FailedState
        title="The cases behind this number could not be loaded"
        why={failureOf(list.error).says}
        onRetry={() => void list.refetch()}
      />
    );
  const [first] = list.data?.pages ?? [];
  if (first === undefined) return <LoadingShape label="The cases behind this number are on their way." rows={4} />;
  if (first.total === 0) return <EmptyState title="Nobody is behind this number" text="It is zero as of the day asked for." />;
  const rows = list.data?.pages.flatMap((page) => page.rows) ?? [];
  const [one, many] = NOUNS[first.unit];
  return (
    <>
      <h3 className={styles["behind"]}>
        {first.part === null ? "" : `${first.part}: `}
        {count(first.total, one, many)}
      </h3>
      <Rows label="Behind this number">
        {rows.map((row) => (
          <MemberRow key={row.id} row={row} />
        ))}
      </Rows>
      {list.hasNextPage && (
        <Button busy={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
          Show more; {number(rows.length)} of {number(first.total)} shown
        </Button>
      )}
    </>
  );
}

function MemberRow({ row: { client, proceeding, on } }: { row: Member }) {
  const today = useToday();
  const end = on === null ? undefined : shortDay(on, today);
  const line = [proceeding?.caption, proceeding?.number].filter((part) => part !== null && part !== undefined).join(" · ");
  if (client === null && proceeding !== null)
    return (
      <Row
        title={
          <Link to="/cases/$id" params={{ id: proceeding.id }} className={`${rowLink} gw-serif`}>
            {proceeding.caption}
          </Link>
        }
        lines={proceeding.number === null ? [] : [proceeding.number]}
        {...(end === undefined ? {} : { end })}
      />
    );
  if (client === null) return null;
  const link =
    proceeding === null ? (
      <Link to="/clients/$id" params={{ id: client.id }} className={rowLink}>
        {client.name}
      </Link>
    ) : (
      <Link to="/cases/$id" params={{ id: proceeding.id }} className={rowLink}>
        {client.name}
      </Link>
    );
  return <Row title={link} lines={line === "" ? [] : [line]} {...(end === undefined ? {} : { end })} />;
}
