import { Link } from "@tanstack/react-router";
import { LOAD_LABELS, LOAD_MEANS } from "../../../shared/caseload/wording.ts";
import { paths } from "../../app/paths.ts";
import { dayText } from "../../lib/format.ts";
import { failureOf } from "../../lib/trpc.ts";
import { Dialog } from "../../ui/overlay/Dialog.tsx";
import { Row, rowLink, Rows } from "../../ui/page/Rows.tsx";
import { FailedState } from "../../ui/states/FailedState.tsx";
import { LoadingShape } from "../../ui/states/LoadingShape.tsx";
import { CaseLine } from "../../lib/CaseLine.tsx";
import { owedWhen } from "../../lib/date-words.ts";
import { useReader } from "../../lib/use-reader.ts";
import { type Behind, useBehind } from "./use-caseload.ts";
import styles from "./caseload.module.css";

/** What a number counts, in words, and each thing it counted. */
export function BehindDialog({ behind, onClose }: { behind: Behind | null; onClose: () => void }) {
  return (
    <Dialog
      title={behind === null ? "" : `${LOAD_LABELS[behind.kind]}: ${behind.name}`}
      open={behind !== null}
      onClose={onClose}
      width={640}
    >
      {behind !== null && <Things behind={behind} />}
    </Dialog>
  );
}

function Things({ behind }: { behind: Behind }) {
  const reader = useReader();
  const { data, error, isPending, refetch } = useBehind(behind);
  return (
    <div className={styles["behind"]}>
      <p className={styles["means"]}>{LOAD_MEANS[behind.kind]}</p>
      {error && (
        <FailedState
          title="The list could not be loaded"
          why={failureOf(error).says}
          safe="Nothing was lost."
          onRetry={() => void refetch()}
        />
      )}
      {isPending && <LoadingShape label="The list is on its way." />}
      {data && (
        <Rows label={LOAD_LABELS[behind.kind]}>
          {data.dates.map((row) => (
            <Row
              key={row.id}
              title={
                <Link to={paths.case} params={{ id: row.case.id }} className={rowLink}>
                  {row.title}
                </Link>
              }
              lines={[<CaseLine key="case" of={row.case} />, row.authority]}
              end={owedWhen(row, reader)}
            />
          ))}
          {data.cases.map((row) => (
            <Row
              key={row.id}
              title={
                <Link to={paths.case} params={{ id: row.id }} className={rowLink}>
                  <CaseLine of={row} />
                </Link>
              }
              end={<span className="gw-meta">moved {dayText(row.movedOn, reader.today)}</span>}
            />
          ))}
        </Rows>
      )}
    </div>
  );
}
