import { Link } from "@tanstack/react-router";
import { useState } from "react";
import type { RipeningRow } from "../../../shared/deadlines/clocks-contract.ts";
import { paths } from "../../app/paths.ts";
import { useToday } from "../../lib/clock.tsx";
import { dayText } from "../../lib/format.ts";
import { failureOf } from "../../lib/trpc.ts";
import { useBlocked } from "../../lib/use-may.ts";
import { ActionButton } from "../../ui/actions/ActionButton.tsx";
import { Button } from "../../ui/actions/Button.tsx";
import { Panel } from "../../ui/page/Panel.tsx";
import { Row, rowLink, Rows } from "../../ui/page/Rows.tsx";
import { EmptyState } from "../../ui/states/EmptyState.tsx";
import { FailedState } from "../../ui/states/FailedState.tsx";
import { LoadingShape } from "../../ui/states/LoadingShape.tsx";
import { clockDistance } from "./clock-words.ts";
import { useRipening } from "./use-clocks.ts";
import styles from "./clocks.module.css";

/** For how many days ahead the list may be asked. */
export const RIPENING_DAYS = [7, 30, 90] as const;
export type RipeningDays = (typeof RIPENING_DAYS)[number];
const FEW = 8;

export type RipeningPanelProps = {
  readonly days: RipeningDays;
  readonly onDays: (days: RipeningDays) => void;
  /** Opens the form of a petition for this person. */
  readonly onPetition: (client: RipeningRow["client"]) => void;
  /** Beside other panels a few rows stand, and the rest one press away. */
  readonly short?: boolean;
};

/** People in custody for whom no petition is filed and whose clock ripens soon or has ripened. */
export function RipeningPanel({ days, onDays, onPetition, short = false }: RipeningPanelProps) {
  const list = useRipening(days);
  const [all, setAll] = useState(!short);
  const total = list.data?.length ?? 0;
  return (
    <Panel
      title="Ripening clocks"
      {...(total > 0 ? { count: total } : {})}
      note="in custody, no petition filed"
      actions={<Ahead days={days} onDays={onDays} />}
      {...(short && total > FEW
        ? {
            foot: (
              <Button look="link" aria-expanded={all} onClick={() => setAll(!all)}>
                {all ? `Show ${FEW}` : `Show all ${total}`}
              </Button>
            ),
          }
        : {})}
    >
      {list.error && (
        <FailedState
          title="The ripening clocks could not be loaded"
          why={failureOf(list.error).says}
          safe="Nothing was lost."
          onRetry={() => void list.refetch()}
        />
      )}
      {list.isPending && <LoadingShape label="The ripening clocks are on their way." rows={3} />}
      {list.data && <People rows={all ? list.data : list.data.slice(0, FEW)} days={days} onPetition={onPetition} />}
    </Panel>
  );
}

function Ahead({ days, onDays }: Pick<RipeningPanelProps, "days" | "onDays">) {
  return (
    <span role="group" aria-label="How far ahead" className={styles["choice"]}>
      {RIPENING_DAYS.map((one) => (
        <Button key={one} look="link" aria-pressed={one === days} onClick={() => onDays(one)}>
          {one} days
        </Button>
      ))}
    </span>
  );
}

type PeopleProps = Pick<RipeningPanelProps, "days" | "onPetition"> & { readonly rows: readonly RipeningRow[] };

function People({ rows, days, onPetition }: PeopleProps) {
  if (rows.length === 0)
    return (
      <EmptyState
        title={`No clock ripens in the next ${days} days`}
        text="A person in custody appears here when a clock ripens or has ripened and no petition is filed. Final orders are entered on the client’s page."
      />
    );
  return (
    <Rows label="Ripening clocks">
      {rows.map((row) => (
        <Person key={row.client.id} row={row} onPetition={onPetition} />
      ))}
    </Rows>
  );
}

type PersonProps = Pick<RipeningPanelProps, "onPetition"> & { readonly row: RipeningRow };

function Person({ row: { client, place, clock, draft }, onPetition }: PersonProps) {
  const today = useToday();
  const blocked = useBlocked("proceedings.open");
  const when = [clock.on === null ? null : dayText(clock.on, today), clock.inDays === null ? null : clockDistance(clock.inDays)];
  return (
    <Row
      title={
        <Link to={paths.client} params={{ id: client.id }} className={rowLink}>
          {client.name}
        </Link>
      }
      lines={[`${clock.title}: ${when.filter((part) => part !== null).join(", ")}`, place ?? "Place not known"]}
      end={
        draft === null ? (
          <ActionButton small blocked={blocked} aria-label={`Open a petition for ${client.name}`} onClick={() => onPetition(client)}>
            Open a petition
          </ActionButton>
        ) : (
          <Link to={paths.case} params={{ id: draft.id }} className={styles["draft"]} aria-label={`Draft, not filed: ${draft.caption}`}>
            Draft, not filed
          </Link>
        )
      }
    />
  );
}
