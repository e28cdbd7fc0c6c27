import { visibleSql } from "../core/scope.ts";

/**
 * Who is held where now, of those this person may see (`@me`): client, facility, stay. The newest episode without an end, its last stay
 * without an end, and nobody lost. The one place for counts by facility and for the list of one.
 */
export const HELD_NOW = `SELECT c.n AS client_n, p.facility_n AS facility_n, p.n AS placement_n, e.n AS episode_n
  FROM episodes_standing e JOIN clients c ON c.n = e.client_n
  JOIN placements_standing p ON p.n = (SELECT y.n FROM placements_standing y WHERE y.episode_n = e.thread AND y.until_precision IS NULL
    ORDER BY coalesce(y.from_day, '0') DESC, y.n DESC LIMIT 1)
  WHERE p.facility_n IS NOT NULL AND c.lost_since IS NULL
    AND NOT EXISTS (SELECT 1 FROM custody_ends_standing o WHERE o.episode_n = e.thread)
    AND e.n = (SELECT x.n FROM episodes_standing x WHERE x.client_n = c.n ORDER BY coalesce(x.start_day, '0') DESC, x.n DESC LIMIT 1)
    AND ${visibleSql("c")}`;
