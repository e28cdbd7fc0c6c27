import { Menu, useMantineColorScheme } from "@mantine/core";
import IconLogout from "@tabler/icons-react/dist/esm/icons/IconLogout.mjs";
import { initials } from "../../lib/format.ts";
import { cx } from "../../ui/cx.ts";
import { Avatar } from "../../ui/page/Avatar.tsx";
import { useSingleKeys } from "./preferences.ts";
import styles from "./UserMenu.module.css";

const SCHEMES = [
  ["light", "Light"],
  ["dark", "Dark"],
  ["auto", "As this computer"],
] as const;

export type UserMenuProps = {
  readonly name: string;
  readonly roleLabel: string;
  readonly onSignOut: () => void;
  readonly onShowKeys: () => void;
  /** Only the round badge: the phone's top bar. */
  readonly compact?: boolean;
};

/** You: light or dark, single keys, what the keys are, sign out. */
export function UserMenu({ name, roleLabel, onSignOut, onShowKeys, compact = false }: UserMenuProps) {
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const [singleKeys, setSingleKeys] = useSingleKeys();
  return (
    <Menu
      position={compact ? "bottom-end" : "top-start"}
      width={220}
      classNames={{ dropdown: styles["menu"] ?? "", item: styles["item"] ?? "", label: styles["label"] ?? "" }}
    >
      <Menu.Target>
        <button type="button" className={cx(styles["you"], compact && styles["compact"])} aria-label={`${name}, ${roleLabel}: your menu`}>
          <Avatar text={initials(name)} large={compact} />
          {!compact && (
            <span className={styles["names"]}>
              <span className={styles["name"]}>{name}</span>
              <span className={styles["role"]}>{roleLabel}</span>
            </span>
          )}
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>Light or dark</Menu.Label>
        <Menu.RadioGroup value={colorScheme} onChange={(chosen) => SCHEMES.forEach(([value]) => value === chosen && setColorScheme(value))}>
          {SCHEMES.map(([value, label]) => (
            <Menu.RadioItem key={value} value={value}>
              {label}
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
        <Menu.Divider />
        <Menu.CheckboxItem checked={singleKeys} onChange={setSingleKeys}>
          Single keys
        </Menu.CheckboxItem>
        <Menu.Item onClick={onShowKeys}>What the keys do</Menu.Item>
        <Menu.Divider />
        <Menu.Item leftSection={<IconLogout size={16} stroke={1.6} aria-hidden />} onClick={onSignOut}>
          Sign out
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
