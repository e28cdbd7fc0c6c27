import { earliestDay, latestDay, type Lens } from "./lens-queries.ts";

/**
 * The one SQL shape of the units that every measure reads (architecture section 6). Over the standing views it fills the fact tables;
 * over an earlier state of knowledge it answers "what did we know then". Each day is kept as it is: nothing here depends on today.
 */
const OURS = "('us', 'us_with_co_counsel')";
const IN_CUSTODY = "('detained', 'orr', 'criminal_custody_with_detainer')";

/** Columns in the order of `fact_person_petition`; `where` may name the petitioner `p` and the proceeding `x`. */
export function personPetitions(lens: Lens, where = "1"): string {
  return `SELECT p.thread AS petitioner_n, x.n AS petition_n, c.n AS client_n, (x.wall_n IS NOT NULL OR c.wall_n IS NOT NULL) AS walled,
  d.opened_on AS filed_on, d.filed_by IN ${OURS} AS signed_by_us,
  CASE WHEN d.filed_by IN ${OURS} THEN NULL
    ELSE (SELECT min(j.joined_on) FROM ${lens("dockets")} j WHERE j.proceeding_n = x.n) END AS joined_on,
  coalesce(p.custody_at_filing, 'unknown') AS custody_at_filing, d.court_n AS filed_court_n,
  (SELECT k.court_n FROM ${lens("dockets")} k WHERE k.proceeding_n = x.n ORDER BY k.opened_on DESC, k.thread DESC LIMIT 1) AS court_n,
  t.determination, t.determined_on, t.reversed_on,
  (SELECT min(i.ruled_on) FROM ${lens("interim_rulings")} i WHERE i.petitioner_n = p.thread AND i.orders_release = 1) AS interim_release_on,
  (${episodeOfFiling(lens)}) AS episode_n,
  (SELECT min(o.on_day) FROM (SELECT z.closed_on AS on_day FROM ${lens("closings")} z WHERE z.proceeding_n = x.n UNION ALL
    SELECT g.closed_on FROM ${lens("dockets")} g WHERE g.proceeding_n = x.n AND g.closed_how = 'judgment') o) AS closed_on
FROM ${lens("petitioners")} p
JOIN proceedings x ON x.n = p.proceeding_n AND x.kind = 'petition' AND ${lens.stood("x")}
JOIN clients c ON c.n = p.client_n AND ${lens.stood("c")}
JOIN ${lens("dockets")} d ON d.n = (SELECT y.n FROM ${lens("dockets")} y WHERE y.proceeding_n = x.n ORDER BY y.opened_on, y.thread LIMIT 1)
LEFT JOIN ${lens("determinations")} t ON t.petitioner_n = p.thread
WHERE ${where}`;
}

/**
 * The episode in which a filing falls: the latest that can have been open on that day. Where the record says "in custody" and no such
 * episode is entered, the one that ended last before the filing, then the first after it: a wrong day must not read as "still held".
 */
function episodeOfFiling(lens: Lens): string {
  const [first, last, end] = [earliestDay("e.start"), latestDay("e.start"), latestDay("o.ended")];
  const place = `CASE WHEN (${first}) > d.opened_on THEN 2 WHEN (${end}) < d.opened_on THEN 1 ELSE 0 END`;
  return `SELECT e.thread FROM ${lens("episodes")} e LEFT JOIN ${lens("custody_ends")} o ON o.episode_n = e.thread
    WHERE e.client_n = p.client_n AND (p.custody_at_filing IN ${IN_CUSTODY} OR (coalesce(p.custody_at_filing, 'unknown') = 'unknown' AND ${place} = 0))
    ORDER BY ${place}, CASE WHEN (${first}) > d.opened_on THEN ${last} END, ${last} DESC, e.thread DESC LIMIT 1`;
}

/** Columns in the order of `fact_episode`; `where` may name the episode `e`. */
export function custodyEpisodes(lens: Lens, where = "1"): string {
  return `SELECT e.thread AS episode_n, c.n AS client_n, c.wall_n IS NOT NULL AS walled, ${latestDay("e.start")} AS started_on,
  o.kind AS end_kind, ${latestDay("o.ended")} AS ended_on, o.pathway,
  (SELECT l.lost_since FROM ${lens("contact_losses")} l WHERE l.client_n = c.n) AS lost_since,
  (SELECT y.facility_n FROM ${lens("placements")} y WHERE y.episode_n = e.thread
    ORDER BY coalesce(y.from_day, '0') DESC, y.thread DESC LIMIT 1) AS facility_n
FROM ${lens("episodes")} e
JOIN clients c ON c.n = e.client_n AND ${lens.stood("c")}
LEFT JOIN ${lens("custody_ends")} o ON o.episode_n = e.thread
WHERE ${where}`;
}
