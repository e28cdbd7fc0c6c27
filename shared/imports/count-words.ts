/** "1 person", "1,240 people". Written without a locale, so that it is the same everywhere. */
export function countWords(value: number, one: string, many = `${one}s`): string {
  const grouped = String(value).replace(/\B(?=(\d{3})+$)/g, ",");
  return `${grouped} ${value === 1 ? one : many}`;
}
