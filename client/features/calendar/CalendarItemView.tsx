import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import type { CalendarItem } from "../../../shared/calendar/contract.ts";
import { paths } from "../../app/paths.ts";
import { CaseLine } from "../../lib/CaseLine.tsx";
import { EntryLink } from "../../lib/EntryLink.tsx";
import type { Reader } from "../../lib/date-words.ts";
import { cx } from "../../ui/cx.ts";
import { Mark } from "../../ui/marks/Mark.tsx";
import { itemWords, KIND_WORDS, shortCaption } from "./item-words.ts";
import styles from "./item.module.css";

type ItemProps = { readonly item: CalendarItem; readonly reader: Reader };

/** One thing of a day in as little room as there is: hour, mark and title, and whom it is about. */
export function BriefItem({ item, reader }: ItemProps) {
  const words = itemWords(item, reader);
  const about = item.case === null ? (item.client?.name ?? null) : shortCaption(item.case.caption);
  return (
    <li
      className={cx(styles["item"], styles["brief"], styles[words.tone])}
      title={[item.title, item.case?.caption].filter(Boolean).join(" · ")}
    >
      <div className={styles["head"]}>
        {words.mark !== null && <Mark kind={words.mark} />}
        <ItemLink item={item}>
          {words.time !== null && <span className={cx(styles["time"], "gw-num")}>{words.time} </span>}
          {item.title}
        </ItemLink>
      </div>
      {about !== null && <div className={styles["about"]}>{about}</div>}
      {words.standing !== null && <div className={styles["standing"]}>{words.standing}</div>}
    </li>
  );
}

/** One thing of a day with all that a calendar knows of it. `spread` puts hour, what and who beside each other where there is room. */
export function FullItem({ item, reader, spread = false }: ItemProps & { readonly spread?: boolean }) {
  const words = itemWords(item, reader);
  const notes = [words.due, item.firm ? "no extension" : null, item.carrier?.name ?? "nobody’s yet"].filter((note) => note !== null);
  return (
    <li className={cx(styles["item"], styles["full"], spread && styles["spread"], styles[words.tone])}>
      {(words.time !== null || spread) && (
        <div className={styles["hour"]}>
          <span className={cx(styles["time"], "gw-num")}>{words.time}</span>{" "}
          {words.beside !== null && <span className={cx(styles["beside"], "gw-meta")}>{words.beside}</span>}
        </div>
      )}
      <div className={styles["what"]}>
        <div className={styles["head"]}>
          {words.mark !== null && <Mark kind={words.mark} />}
          <ItemLink item={item}>{item.title}</ItemLink>
        </div>
        {words.standing !== null && <div className={styles["standing"]}>{words.standing}</div>}
        {item.case !== null && <CaseLine of={item.case} />}
        {item.client?.name}
      </div>
      <div>
        <div className="gw-meta">{notes.join(" · ")}</div>
        {item.place !== null && <Place place={item.place} />}
      </div>
    </li>
  );
}

/** Where a hearing is; an address of the web is a link. */
function Place({ place }: { place: string }) {
  const link = /^https?:\/\/\S+$/u.test(place);
  return (
    <div className={cx(styles["place"], "gw-meta")}>
      {link ? (
        <a href={place} target="_blank" rel="noreferrer">
          {place}
        </a>
      ) : (
        place
      )}
    </div>
  );
}

/** A date opens its own page, anything else its case or client. The link covers the whole item. */
function ItemLink({ item, children }: { item: CalendarItem; children: ReactNode }) {
  const words = (
    <>
      <span className="gw-hidden">{KIND_WORDS[item.kind]}: </span>
      {children}
    </>
  );
  const className = styles["link"] ?? "";
  if (item.sort !== null)
    return (
      <Link to={paths.deadline} params={{ id: item.id }} className={className}>
        {words}
      </Link>
    );
  if (item.case !== null)
    return (
      <EntryLink caseId={item.case.id} entryId={item.entryId} className={className}>
        {words}
      </EntryLink>
    );
  if (item.client !== null)
    return (
      <Link to={paths.client} params={{ id: item.client.id }} className={className}>
        {words}
      </Link>
    );
  return <span className={styles["words"]}>{words}</span>;
}
