import { Combobox, useCombobox } from "@mantine/core";
import { useEffect, useState, type ReactNode } from "react";
import { cx } from "../cx.ts";
import { Highlighted } from "../page/Highlighted.tsx";
import { controlProps, Field, type FieldOf } from "./Field.tsx";
import styles from "./forms.module.css";
import { useMostKept } from "./use-most-kept.ts";

export type Found = { readonly id: string; readonly text: string; readonly meta?: ReactNode };
export type LookupFieldProps<T extends Found> = FieldOf<T | null> & {
  readonly find: (query: string, signal: AbortSignal) => Promise<readonly T[]>;
  /** Said when nothing fits, with what to do: "No facility by that name. Leave it empty; it can be added later." */
  readonly nothing: string;
  readonly serif?: boolean;
};
const WAIT_MS = 120;

/** One of very many: a person, a court, a facility. Letters are asked of the server; arrow keys and Enter choose. */
export function LookupField<T extends Found>({ find, nothing, serif = false, value, onChange, onBlur, ...frame }: LookupFieldProps<T>) {
  const [typed, setTyped] = useState<string | null>(null);
  const { found, state } = useFound(find, typed);
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() });
  const choose = (id: string) => {
    const chosen = found.find((one) => one.id === id);
    if (chosen) onChange(chosen);
    setTyped(null);
    combobox.closeDropdown();
  };
  const { shown, take, guards } = useMostKept(frame, (text) => {
    setTyped(text);
    if (value !== null) onChange(null);
    combobox.openDropdown();
    combobox.resetSelectedOption();
  });
  return (
    <Field {...shown}>
      <Combobox store={combobox} onOptionSubmit={choose} classNames={{ dropdown: styles["options"] ?? "", option: styles["option"] ?? "" }}>
        <Combobox.Target>
          <input
            {...controlProps(shown)}
            {...guards}
            className={cx(styles["input"], serif && "gw-serif")}
            autoComplete="off"
            spellCheck={false}
            value={typed ?? value?.text ?? ""}
            onChange={(event) => take(event.currentTarget.value)}
            onFocus={() => typed !== null && combobox.openDropdown()}
            onBlur={() => {
              combobox.closeDropdown();
              onBlur?.();
            }}
          />
        </Combobox.Target>
        <Combobox.Dropdown hidden={typed === null || typed.trim() === ""}>
          <Combobox.Options>
            {found.map((one) => (
              <Combobox.Option key={one.id} value={one.id}>
                <span className={cx(serif && "gw-serif")}>
                  <Highlighted text={one.text} query={typed ?? ""} />
                </span>
                {one.meta !== undefined && <span className={styles["optionMeta"]}>{one.meta}</span>}
              </Combobox.Option>
            ))}
            {found.length === 0 && state !== "asking" && (
              <Combobox.Empty>{state === "failed" ? "The search did not answer. Type a letter to ask again." : nothing}</Combobox.Empty>
            )}
          </Combobox.Options>
        </Combobox.Dropdown>
      </Combobox>
    </Field>
  );
}

type FoundState<T> = { readonly found: readonly T[]; readonly state: "asking" | "done" | "failed" };

function useFound<T>(find: LookupFieldProps<T & Found>["find"], query: string | null): FoundState<T & Found> {
  const [answer, setAnswer] = useState<FoundState<T & Found>>({ found: [], state: "asking" });
  useEffect(() => {
    if (query === null || query.trim() === "") return undefined;
    const overtaken = new AbortController();
    const timer = setTimeout(() => {
      find(query, overtaken.signal).then(
        (found) => !overtaken.signal.aborted && setAnswer({ found, state: "done" }),
        () => !overtaken.signal.aborted && setAnswer({ found: [], state: "failed" }),
      );
    }, WAIT_MS);
    return () => {
      clearTimeout(timer);
      overtaken.abort();
    };
  }, [find, query]);
  return query === null ? { found: [], state: "asking" } : answer;
}
