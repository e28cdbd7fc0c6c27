import { listedSql, visibleSql } from "../core/scope.ts";

/**
 * How the file is read: as it stands, or as it stood when an earlier event was the last. A table of facts gives what stands after FROM;
 * `seen` is the condition on a client or case: not voided by then, and this reader's to see. For whom a case exists is read as it is now.
 */
export type Lens = { (table: string): string; readonly seen: (alias: string) => string; readonly stood: (alias: string) => string };

export const asKnownNow: Lens = Object.assign((table: string) => `${table}_standing`, {
  seen: visibleSql,
  stood: (alias: string) => `${alias}.voided_seq IS NULL`,
});

const stoodThen = (alias: string) => `(${alias}.voided_seq IS NULL OR ${alias}.voided_seq > @known)`;
/** Rows recorded by event `@known` and neither superseded nor voided by it. */
export const asKnownThen: Lens = Object.assign(
  (table: string) =>
    `(SELECT * FROM ${table} WHERE recorded_seq <= @known AND (superseded_seq IS NULL OR superseded_seq > @known) AND (voided_seq IS NULL OR voided_seq > @known))`,
  { seen: (alias: string) => `${stoodThen(alias)} AND ${listedSql(alias)}`, stood: stoodThen },
);

/** Last day on which a date of some precision can lie, over `<prefix>_precision` and `<prefix>_day`; null when no day is known. */
export function latestDay(prefix: string): string {
  return `CASE ${prefix}_precision WHEN 'month' THEN date(${prefix}_day, 'start of month', '+1 month', '-1 day')
    WHEN 'year' THEN date(${prefix}_day, 'start of year', '+1 year', '-1 day') WHEN 'unknown' THEN NULL ELSE ${prefix}_day END`;
}

/** First day on which it can lie; null when there is no bound. */
export function earliestDay(prefix: string): string {
  return `CASE ${prefix}_precision WHEN 'month' THEN date(${prefix}_day, 'start of month') WHEN 'year' THEN date(${prefix}_day, 'start of year')
    WHEN 'not_later_than' THEN NULL WHEN 'unknown' THEN NULL ELSE ${prefix}_day END`;
}
