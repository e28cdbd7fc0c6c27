import { useParams, useSearch } from "@tanstack/react-router";

/** The answers in the address: filters, tabs, chosen rows. All are text (routes.tsx reads them so). */
export function useAnswers(): Readonly<Record<string, string>> {
  const found: unknown = useSearch({ strict: false });
  // guarantee: `validateSearch` of the root route leaves text values only.
  return found as Readonly<Record<string, string>>;
}

/** One named part of the path, for example the id of the page's record; empty where the path has none. */
export function usePathPart(name: string): string {
  const found: unknown = useParams({ strict: false });
  const part: unknown = typeof found === "object" && found !== null ? Reflect.get(found, name) : undefined;
  return typeof part === "string" ? part : "";
}
