import { Modal } from "@mantine/core";
import IconSearch from "@tabler/icons-react/dist/esm/icons/IconSearch.mjs";
import { useId, useState, type KeyboardEvent } from "react";
import { cx } from "../../ui/cx.ts";
import { KeyCap } from "../../ui/keys/KeyCap.tsx";
import { Mark } from "../../ui/marks/Mark.tsx";
import { Highlighted } from "../../ui/page/Highlighted.tsx";
import type { Hit, SearchProvider } from "./palette-types.ts";
import { useSearch } from "./use-search.ts";
import styles from "./Palette.module.css";

export type PaletteProps = {
  readonly open: boolean;
  readonly onClose: () => void;
  readonly label: string;
  readonly search: SearchProvider;
  /** What can be looked for, said while nothing is typed. */
  readonly hint: string;
};

/** Find anything and do anything: clients, cases, then actions. Arrow keys choose, Enter opens. */
export function Palette({ open, onClose, label, search, hint }: PaletteProps) {
  return (
    <Modal
      opened={open}
      onClose={onClose}
      withCloseButton={false}
      yOffset="10vh"
      size="35rem"
      padding={0}
      title="Find or do"
      overlayProps={{ backgroundOpacity: 0.35, color: "var(--gw-veil)" }}
      classNames={{ content: styles["content"] ?? "", inner: styles["inner"] ?? "", header: "gw-hidden" }}
    >
      <Finder onClose={onClose} label={label} search={search} hint={hint} />
    </Modal>
  );
}

function Finder({ onClose, label, search, hint }: Omit<PaletteProps, "open">) {
  const [query, setQuery] = useState("");
  const [at, setAt] = useState(0);
  const { hits, state } = useSearch(search, query);
  const id = useId();
  const active = hits[Math.min(at, hits.length - 1)];
  const choose = (hit: Hit | undefined) => {
    if (!hit) return;
    onClose();
    hit.open();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };
    const step = steps[event.key];
    if (step !== undefined && hits.length > 0) {
      event.preventDefault();
      setAt((now) => (Math.min(now, hits.length - 1) + step + hits.length) % hits.length);
    } else if (event.key === "Enter" && !event.nativeEvent.isComposing) {
      event.preventDefault();
      choose(active);
    }
  };
  return (
    <>
      <div className={styles["head"]}>
        <IconSearch size={18} stroke={1.6} aria-hidden />
        <input
          data-autofocus
          className={styles["input"]}
          role="combobox"
          aria-expanded={hits.length > 0}
          aria-controls={`${id}-list`}
          aria-autocomplete="list"
          aria-label={label}
          {...(active ? { "aria-activedescendant": `${id}-${active.id}` } : {})}
          placeholder={label}
          maxLength={200}
          value={query}
          onChange={(event) => {
            setQuery(event.currentTarget.value);
            setAt(0);
          }}
          onKeyDown={onKeyDown}
          autoComplete="off"
          spellCheck={false}
        />
        <button type="button" className={styles["close"]} onClick={onClose}>
          <span className="gw-hidden">Close</span>
          <KeyCap keys="escape" />
        </button>
      </div>
      <Results hits={hits} active={active} id={id} query={query} onChoose={choose} onPoint={setAt} />
      <p role="status" className={styles["says"]}>
        {sayState(state, query, hits.length, hint)}
      </p>
    </>
  );
}

function sayState(state: "idle" | "asking" | "failed", query: string, found: number, hint: string): string {
  if (state === "failed") return "The search did not answer. Change a letter to ask again.";
  if (query.trim() === "") return hint;
  if (state === "asking" || query.trim() === "" || found > 0) return "";
  return "Nothing by that name or number. Try fewer letters.";
}

type ResultsProps = {
  readonly hits: readonly Hit[];
  readonly active: Hit | undefined;
  readonly id: string;
  readonly query: string;
  readonly onChoose: (hit: Hit) => void;
  readonly onPoint: (index: number) => void;
};

function Results({ hits, active, id, query, onChoose, onPoint }: ResultsProps) {
  const groups = [...new Set(hits.map((hit) => hit.group))];
  const marked = new Set(hits.flatMap((hit) => (hit.mark === undefined ? [] : [hit.group])));
  return (
    <div role="listbox" id={`${id}-list`} aria-label="Found" className={styles["list"]}>
      {groups.map((group) => (
        <div key={group} role="group" aria-labelledby={`${id}-${group}`}>
          <div id={`${id}-${group}`} className={styles["group"]}>
            {group}
          </div>
          {hits.map(
            (hit, index) =>
              hit.group === group && (
                <div
                  key={hit.id}
                  id={`${id}-${hit.id}`}
                  role="option"
                  aria-selected={hit === active}
                  className={styles["hit"]}
                  onPointerMove={() => onPoint(index)}
                  onClick={() => onChoose(hit)}
                >
                  {marked.has(group) && <span className={styles["mark"]}>{hit.mark !== undefined && <Mark kind={hit.mark} />}</span>}
                  <span className={cx(styles["title"], hit.serif === true && "gw-serif")}>
                    <Highlighted text={hit.title} query={query} />
                  </span>
                  {hit.meta !== undefined && <span className={styles["meta"]}>{hit.meta}</span>}
                  {hit.keys !== undefined && <KeyCap keys={hit.keys} />}
                </div>
              ),
          )}
        </div>
      ))}
    </div>
  );
}
