import { Dialog } from "../../ui/overlay/Dialog.tsx";
import { KeyCap } from "../../ui/keys/KeyCap.tsx";
import { useShownKeys } from "../../ui/keys/use-keys.ts";
import { useSingleKeys } from "./preferences.ts";
import styles from "./HelpDialog.module.css";

/** Every key that works on this page, by group, and the switch for single keys. */
export function HelpDialog({ open, onClose }: { open: boolean; onClose: () => void }) {
  const keys = useShownKeys();
  const [singleKeys, setSingleKeys] = useSingleKeys();
  const groups = [...new Set(keys.map((binding) => binding.group))];
  return (
    <Dialog title="What the keys do" open={open} onClose={onClose}>
      <label className={styles["switch"]}>
        <input type="checkbox" checked={singleKeys} onChange={(event) => setSingleKeys(event.currentTarget.checked)} />
        Single keys work outside fields
      </label>
      <div className={styles["groups"]}>
        {groups.map((group) => (
          <section key={group}>
            <h3 className={styles["heading"]}>{group}</h3>
            <dl className={styles["list"]}>
              {keys
                .filter((binding) => binding.group === group)
                .map((binding) => (
                  <div key={binding.keys} className={styles["row"]}>
                    <dt>
                      <KeyCap keys={binding.keys} />
                      <span className="gw-hidden">{binding.keys}</span>
                    </dt>
                    <dd>{binding.says}</dd>
                  </div>
                ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  );
}
