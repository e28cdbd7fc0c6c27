/** How a fact table is read: by its standing view, or as it stood when an earlier event was the last. Gives what stands after FROM. */
export type Lens = (table: string) => string;

export const asKnownNow: Lens = (table) => `${table}_standing`;

/** Rows recorded by event `@known` and neither superseded nor voided by it. */
export const asKnownThen: Lens = (table) =>
  `(SELECT * FROM ${table} WHERE recorded_seq <= @known AND (superseded_seq IS NULL OR superseded_seq > @known) AND (voided_seq IS NULL OR voided_seq > @known))`;

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
