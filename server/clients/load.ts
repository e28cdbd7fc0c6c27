export { loadClient, type VisibleClient } from "./load-queries.ts";
