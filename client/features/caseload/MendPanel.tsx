import IconFileSearch from "@tabler/icons-react/dist/esm/icons/IconFileSearch.mjs";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import type { Mend, MendItem } from "../../../shared/caseload/contract.ts";
import { mendWords } from "../../../shared/caseload/wording.ts";
import { paths } from "../../app/paths.ts";
import { Button } from "../../ui/actions/Button.tsx";
import { Dialog } from "../../ui/overlay/Dialog.tsx";
import { Panel } from "../../ui/page/Panel.tsx";
import { Row, rowLink, Rows } from "../../ui/page/Rows.tsx";
import { EmptyState } from "../../ui/states/EmptyState.tsx";
import { cx } from "../../ui/cx.ts";
import styles from "./caseload.module.css";

/** Records that lack something or do not fit, by kind; each opens into its list. */
export function MendPanel({ mend }: { mend: readonly Mend[] }) {
  const [open, setOpen] = useState<Mend | null>(null);
  const total = mend.reduce((sum, one) => sum + one.count, 0);
  return (
    <Panel title="Records to mend" icon={<IconFileSearch size={16} stroke={1.6} aria-hidden />} {...(total > 0 ? { count: total } : {})}>
      {total === 0 ? (
        <EmptyState title="Nothing to mend" text="Records that lack a place or a pathway, or that do not fit together, appear here." />
      ) : (
        <ul className={styles["mend"]}>
          {mend.map((one) => (
            <li key={one.kind}>
              <b className="gw-num">{one.count}</b>
              <span>{mendWords(one.kind, one.count)}</span>
              <Button look="link" aria-label={`List: ${mendWords(one.kind, one.count)}`} onClick={() => setOpen(one)}>
                List
              </Button>
            </li>
          ))}
        </ul>
      )}
      <Dialog
        title={open === null ? "" : capital(`${open.count} ${mendWords(open.kind, open.count)}`)}
        open={open !== null}
        onClose={() => setOpen(null)}
      >
        {open !== null && (
          <div className={styles["behind"]}>
            {open.count > open.items.length && <p className={styles["means"]}>The first {open.items.length} are listed.</p>}
            <Rows label="To mend">
              {open.items.map((item) => (
                <Row key={`${item.clientId ?? ""}${item.proceedingId ?? ""}`} title={<Opens item={item} />} lines={[item.note]} />
              ))}
            </Rows>
          </div>
        )}
      </Dialog>
    </Panel>
  );
}

function Opens({ item }: { item: MendItem }) {
  if (item.proceedingId !== null)
    return (
      <Link to={paths.case} params={{ id: item.proceedingId }} className={cx(rowLink, "gw-serif")}>
        {item.title}
      </Link>
    );
  if (item.clientId === null) return item.title;
  return (
    <Link to={paths.client} params={{ id: item.clientId }} className={rowLink}>
      {item.title}
    </Link>
  );
}

function capital(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}
