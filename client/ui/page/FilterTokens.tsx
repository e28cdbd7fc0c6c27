import IconX from "@tabler/icons-react/dist/esm/icons/IconX.mjs";
import type { ReactNode } from "react";
import { cx } from "../cx.ts";
import styles from "./FilterTokens.module.css";

export type FilterToken = {
  readonly key: string;
  readonly name: string;
  /** The words of the choice: "not closed", "any". */
  readonly value: string;
  /** False when the filter lets everything through. */
  readonly set: boolean;
  readonly onOpen?: () => void;
  readonly onClear?: () => void;
};

/** The filters in force, each a token that opens its choice and, when set, can be cleared. Totals stand at the end. */
export function FilterTokens({
  label,
  tokens,
  end,
  children,
}: {
  label: string;
  tokens: readonly FilterToken[];
  end?: ReactNode;
  children?: ReactNode;
}) {
  return (
    <div className={cx(styles["bar"])}>
      <ul className={styles["tokens"]} aria-label={label}>
        {tokens.map((token) => (
          <li key={token.key} className={cx(styles["token"], token.set && styles["set"])}>
            <button type="button" className={styles["open"]} onClick={token.onOpen}>
              <span className={styles["name"]}>{token.name}</span> {token.value}
            </button>
            {token.set && token.onClear && (
              <button type="button" className={styles["clear"]} aria-label={`Clear ${token.name}`} onClick={token.onClear}>
                <IconX size={14} stroke={1.8} aria-hidden />
              </button>
            )}
          </li>
        ))}
        {children !== undefined && <li>{children}</li>}
      </ul>
      {end !== undefined && <div className={styles["end"]}>{end}</div>}
    </div>
  );
}
