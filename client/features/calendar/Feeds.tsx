import { useState } from "react";
import { FEED_DETAIL } from "../../../shared/calendar/codes.ts";
import type { FeedView } from "../../../shared/calendar/contract.ts";
import { instantText } from "../../lib/format.ts";
import { failureOf, useTRPCClient } from "../../lib/trpc.ts";
import { useReader } from "../../lib/use-reader.ts";
import { useSave } from "../../lib/use-save.ts";
import { Button } from "../../ui/actions/Button.tsx";
import { Mark } from "../../ui/marks/Mark.tsx";
import { EmptyState } from "../../ui/states/EmptyState.tsx";
import { FailedState } from "../../ui/states/FailedState.tsx";
import { LoadingShape } from "../../ui/states/LoadingShape.tsx";
import { SavedLine } from "../../ui/states/SavedLine.tsx";
import { useFeeds, useStaleAfterFeeds } from "./use-calendar.ts";
import styles from "./feeds.module.css";

/** One's own addresses that still answer, each to be revoked at once. */
export function Feeds() {
  const { data, error, refetch } = useFeeds();
  const [said, setSaid] = useState<string | null>(null);
  return (
    <section aria-labelledby="own-addresses" className={styles["own"]}>
      <h3 id="own-addresses" className={styles["title"]}>
        Your addresses
      </h3>
      <SavedLine onRead={() => setSaid(null)}>{said}</SavedLine>
      {error && !data && (
        <FailedState title="Your addresses could not be loaded" why={failureOf(error).says} onRetry={() => void refetch()} />
      )}
      {!error && !data && <LoadingShape label="Your addresses are on their way." rows={1} />}
      {data?.length === 0 && (
        <EmptyState title="You have no address yet" text="One that you make appears here, with when it was last read." />
      )}
      {data !== undefined && data.length > 0 && (
        <ul className={styles["feeds"]} aria-label="Your addresses">
          {data.map((feed) => (
            <Feed key={feed.id} feed={feed} onRevoked={() => setSaid("The address is revoked. It answers nobody any more.")} />
          ))}
        </ul>
      )}
    </section>
  );
}

function Feed({ feed, onRevoked }: { feed: FeedView; onRevoked: () => void }) {
  const { zone, today } = useReader();
  const client = useTRPCClient();
  const stale = useStaleAfterFeeds();
  const [asked, setAsked] = useState(false);
  const [requestId] = useState(() => crypto.randomUUID());
  const [refusal, setRefusal] = useState<string | null>(null);
  const save = useSave({
    send: (input: { requestId: string; feedId: string }) => client.calendar.revokeFeed.mutate(input),
    stale,
    onSaved: onRevoked,
    refuse: setRefusal,
  });
  const made = `Made ${instantText(feed.createdAt, zone, today)}`;
  const read = feed.readAt === null ? "never read yet" : `last read ${instantText(feed.readAt, zone, today)}, to the hour`;
  return (
    <li className={styles["feed"]}>
      <div className={styles["words"]}>
        <span className={styles["detail"]}>{FEED_DETAIL.labels[feed.detail]}</span>
        <span className="gw-meta">
          {made} · {read}
        </span>
      </div>
      {!asked && (
        <Button small onClick={() => setAsked(true)} aria-label={`Revoke the address. ${made}`}>
          Revoke
        </Button>
      )}
      {asked && (
        <div className={styles["asked"]} role="group" aria-label="Revoke the address">
          <p>Calendar programs that read it get nothing more. What they have copied stays with them until they next ask.</p>
          <div className={styles["row"]}>
            <Button small autoFocus busy={save.busy} onClick={() => void save.run({ requestId, feedId: feed.id })}>
              Revoke the address
            </Button>
            <Button small look="quiet" onClick={() => setAsked(false)}>
              Keep it
            </Button>
          </div>
        </div>
      )}
      {refusal !== null && (
        <p role="alert" className={styles["refusal"]}>
          <Mark kind="over" /> {refusal}
        </p>
      )}
    </li>
  );
}
