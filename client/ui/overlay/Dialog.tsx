import { Modal } from "@mantine/core";
import type { ReactNode } from "react";
import styles from "./Dialog.module.css";

export type DialogProps = {
  readonly title: string;
  readonly open: boolean;
  readonly onClose: () => void;
  /** Pixels at the reader's own text size. 560 holds a form; on a phone the dialog is a sheet from below. */
  readonly width?: number;
  /** Keeps the dialog when the page behind is pressed: a form with answers in it. */
  readonly keep?: boolean;
  readonly children: ReactNode;
};

/** A question or a short form above the page. Focus goes in, stays in, and returns; Escape closes. */
export function Dialog({ title, open, onClose, width = 560, keep = false, children }: DialogProps) {
  return (
    <Modal
      opened={open}
      onClose={onClose}
      title={title}
      size={`${width / 16}rem`}
      closeOnClickOutside={!keep}
      yOffset="8vh"
      overlayProps={{ backgroundOpacity: 0.35, color: "var(--gw-veil)" }}
      classNames={{
        inner: styles["inner"] ?? "",
        content: styles["content"] ?? "",
        header: styles["header"] ?? "",
        title: styles["title"] ?? "",
        body: styles["body"] ?? "",
        close: styles["close"] ?? "",
      }}
    >
      {children}
    </Modal>
  );
}
