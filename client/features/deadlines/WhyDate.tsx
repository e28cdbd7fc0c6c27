import { Popover } from "@mantine/core";
import { useMediaQuery } from "@mantine/hooks";
import IconX from "@tabler/icons-react/dist/esm/icons/IconX.mjs";
import { useState } from "react";
import type { DeadlineRow, DeadlineView } from "../../../shared/deadlines/contract.ts";
import { failureOf } from "../../lib/trpc.ts";
import { useBlocked } from "../../lib/use-may.ts";
import { Button } from "../../ui/actions/Button.tsx";
import { Dialog } from "../../ui/overlay/Dialog.tsx";
import { FailedState } from "../../ui/states/FailedState.tsx";
import { LoadingShape } from "../../ui/states/LoadingShape.tsx";
import { ConfirmDate } from "./ConfirmDate.tsx";
import { CountCard } from "./CountCard.tsx";
import { useDeadline } from "./use-deadlines.ts";
import styles from "./deadlines.module.css";

export type WhyDateProps = {
  readonly row: Pick<DeadlineRow, "id" | "title">;
  readonly onChange?: ((view: DeadlineView) => void) | undefined;
};
const PHONE = "(max-width: 44.99em)";

/** The word `why` beside a date; it opens how the date was made: beside it on a desk, as a sheet on a phone. */
export function WhyDate({ row, onChange }: WhyDateProps) {
  const [open, setOpen] = useState(false);
  const phone = useMediaQuery(PHONE);
  const close = () => setOpen(false);
  const trigger = (
    <button type="button" className={styles["why"]} aria-expanded={open} aria-label={`why: ${row.title}`} onClick={() => setOpen(!open)}>
      why
    </button>
  );
  const change = (view: DeadlineView) => {
    close();
    onChange?.(view);
  };
  const card = <Why id={row.id} open={open} onClose={phone ? undefined : close} onChange={onChange && change} />;
  if (phone)
    return (
      <>
        {trigger}
        <Dialog title={row.title} open={open} onClose={close}>
          {card}
        </Dialog>
      </>
    );
  return (
    <Popover
      opened={open}
      onChange={setOpen}
      width="23.5rem"
      position="bottom"
      withArrow
      arrowSize={12}
      trapFocus
      returnFocus
      shadow="none"
      classNames={{ dropdown: styles["popover"] ?? "", arrow: styles["arrow"] ?? "" }}
    >
      <Popover.Target>{trigger}</Popover.Target>
      <Popover.Dropdown>{card}</Popover.Dropdown>
    </Popover>
  );
}

type Asked = {
  readonly id: string;
  readonly open: boolean;
  readonly onClose: (() => void) | undefined;
  readonly onChange: ((view: DeadlineView) => void) | undefined;
};

function Why({ id, open, onClose, onChange }: Asked) {
  const { data, error, refetch } = useDeadline(id, open);
  if (data) return <Card view={data} onClose={onClose} onChange={onChange} />;
  if (error)
    return <FailedState title="How the date was made could not be loaded" why={failureOf(error).says} onRetry={() => void refetch()} />;
  return <LoadingShape label="The steps are on the way." />;
}

function Card({ view, onClose, onChange }: { view: DeadlineView } & Pick<Asked, "onClose" | "onChange">) {
  const mayChange = useBlocked("deadlines.change");
  const close = onClose && (
    <Button look="quiet" small aria-label="Close" onClick={onClose} icon={<IconX size={16} stroke={1.6} aria-hidden />} />
  );
  const actions = (
    <>
      {onChange !== undefined && mayChange === undefined && (
        <Button small onClick={() => onChange(view)}>
          Change
        </Button>
      )}
      <ConfirmDate view={view} />
    </>
  );
  return <CountCard view={view} corner={close} actions={actions} />;
}
