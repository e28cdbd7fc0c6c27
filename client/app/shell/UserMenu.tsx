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
  ["auto", "Light or dark as this computer"],
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
      width={230}
      withinPortal={false}
      floatingStrategy="fixed"
      classNames={{ dropdown: styles["menu"] ?? "", item: styles["item"] ?? "", label: styles["label"] ?? "" }}
    >
      <Menu.Target>
        <button type="button" className={cx(styles["you"], compact && styles["compact"])}>
          <Avatar text={initials(name)} large={compact} />
          <span className={compact ? "gw-hidden" : styles["names"]}>
            <span className={styles["name"]}>{name}</span>
            <span className={styles["role"]}>{roleLabel}</span>
          </span>
          <span className="gw-hidden">: your menu</span>
        </button>
      </Menu.Target>
      <Menu.Dropdown>
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
