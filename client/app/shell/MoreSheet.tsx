import { Dialog } from "../../ui/overlay/Dialog.tsx";
import type { Place } from "./nav.ts";
import { NavLink } from "./Nav.tsx";
import styles from "./MoreSheet.module.css";

/** The places that the narrow bar has no room for. */
export function MoreSheet({
  places,
  open,
  onClose,
  onAddClient,
}: {
  places: readonly Place[];
  open: boolean;
  onClose: () => void;
  onAddClient: (() => void) | null;
}) {
  return (
    <Dialog title="More" open={open} onClose={onClose}>
      <ul className={styles["list"]} onClick={onClose}>
        {places.map((place) => (
          <li key={place.name}>
            <NavLink place={place} showKeys={false} />
          </li>
        ))}
        {onAddClient && (
          <li>
            <button type="button" className={styles["item"]} onClick={onAddClient}>
              Add a client
            </button>
          </li>
        )}
      </ul>
    </Dialog>
  );
}
