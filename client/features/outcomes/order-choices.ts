import type { CalendarDate } from "../../../shared/kernel/calendar-date.ts";
import type { EndFormView } from "../../../shared/outcomes/views.ts";
import { shortDay } from "../../lib/format.ts";

/** Orders as choices of a list: "[15] Nov 20, ORDER granting the petition in part". */
export function orderChoices(orders: EndFormView["orders"], today: CalendarDate) {
  const several = new Set(orders.map((one) => one.caption)).size > 1;
  const text = (one: EndFormView["orders"][number]) => {
    const number = one.number === null ? "Text order" : `[${one.number}]`;
    const words = one.text.length > 70 ? `${one.text.slice(0, 70)}…` : one.text;
    return `${number} ${shortDay(one.filedOn, today)}${several ? `, ${one.caption}` : ""}: ${words}`;
  };
  return { codes: orders.map((one): string => one.id), labels: Object.fromEntries(orders.map((one) => [one.id, text(one)])) };
}

/** The day of an order, which is the day of what it did. */
export function dayOfOrder(orders: EndFormView["orders"], id: string | null): CalendarDate | null {
  return orders.find((one) => one.id === id)?.filedOn ?? null;
}
