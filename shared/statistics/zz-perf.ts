const test = (_: string, f: () => void, _t?: number) => f();
import { dashboard, headline } from "/work/main/shared/statistics/dashboard.ts";
import { aPetition, anEpisode, facts, aRequest } from "/work/main/shared/statistics/testing/make-facts.ts";
import { addDays, day } from "/work/main/shared/kernel/calendar-date.ts";
test("perf", () => {
  const N = 100000;
  const base = day("2022-01-01");
  const petitions = [],
    episodes = [];
  for (let i = 1; i <= N; i++) {
    const filed = addDays(base, (i * 7919) % 1600);
    petitions.push(aPetition({ person: i, lawsuit: Math.ceil(i / 2), filed, determination: i % 3 ? "granted_release" : null }));
    const k = i % 4;
    episodes.push(
      k === 0
        ? anEpisode({ person: i })
        : anEpisode({
            person: i,
            endKind: k === 1 ? "removed" : "released",
            pathway: k === 1 ? null : "court_final_order",
            ended: addDays(filed, (i * 31) % 700),
          }),
    );
  }
  const f = facts({ petitions, episodes, requests: [aRequest(1, [1])] });
  for (let r = 0; r < 2; r++) {
    const t = performance.now();
    dashboard(f, day("2026-06-30"));
    console.log("dashboard ms", performance.now() - t);
  }
  const t = performance.now();
  headline(f, day("2026-06-30"));
  console.log("headline ms", performance.now() - t);
}, 120000);
