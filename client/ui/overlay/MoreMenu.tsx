import { Menu } from "@mantine/core";
import IconDots from "@tabler/icons-react/dist/esm/icons/IconDots.mjs";
import { Button } from "../actions/Button.tsx";
import styles from "./MoreMenu.module.css";

/** `blocked` is the reason why it cannot be done now; it stands beneath the words. */
export type MoreItem = { readonly says: string; readonly run: () => void; readonly blocked?: string | undefined };

/** Everything that is done more seldom, behind three dots. */
export function MoreMenu({ label, items }: { label: string; items: readonly MoreItem[] }) {
  return (
    <Menu position="bottom-end" width={300} classNames={{ dropdown: styles["menu"] ?? "", item: styles["item"] ?? "" }}>
      <Menu.Target>
        <Button aria-label={label} icon={<IconDots size={16} stroke={1.6} aria-hidden />} />
      </Menu.Target>
      <Menu.Dropdown>
        {items.map(({ says, run, blocked }) => (
          <Menu.Item
            key={says}
            aria-disabled={blocked !== undefined}
            closeMenuOnClick={blocked === undefined}
            onClick={blocked === undefined ? run : undefined}
          >
            {says}
            {blocked !== undefined && <span className={styles["reason"]}>{blocked}</span>}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
