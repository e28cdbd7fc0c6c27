import { Popover } from "@mantine/core";
import { useMediaQuery } from "@mantine/hooks";
import IconX from "@tabler/icons-react/dist/esm/icons/IconX.mjs";
import { useState } from "react";
import type { DeadlineRow, DeadlineView } from "../../../shared/deadlines/contract.ts";
import { useToday } from "../../lib/clock.tsx";
import { failureOf, useTRPCClient } from "../../lib/trpc.ts";
import { useBlocked } from "../../lib/use-may.ts";
import { useSave } from "../../lib/use-save.ts";
import { Button } from "../../ui/actions/Button.tsx";
import { whenText } from "../../ui/dates/due-words.ts";
import { Dialog } from "../../ui/overlay/Dialog.tsx";
import { WhyCard } from "../../ui/pictures/WhyCard.tsx";
import { FailedState } from "../../ui/states/FailedState.tsx";
import { LoadingShape } from "../../ui/states/LoadingShape.tsx";
import { certaintyWords, countDays, dueLine, dueWhen, safeDiffers, versionWords, whyTitle } from "./deadline-words.ts";
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
  const today = useToday();
  const title = whyTitle(view, today);
  const days = countDays(view);
  const last = view.steps.findLast((step) => step.says.startsWith("Due ")) ?? view.steps.at(-1);
  const safe = safeDiffers(view)
    ? { says: `Safe ${whenText(dueWhen(view.safe, view.zone), today)}`, reason: view.safeBecause ?? "The earliest reading. Work to this." }
    : undefined;
  return (
    <WhyCard
      title={title}
      corner={
        onClose && <Button look="quiet" small aria-label="Close" onClick={onClose} icon={<IconX size={16} stroke={1.6} aria-hidden />} />
      }
      strip={days.length === 0 ? undefined : { label: "The count, day by day", days }}
      steps={view.steps}
      due={{ says: dueLine(view, today), rule: last?.rule ?? "" }}
      safe={safe}
      footer={{ version: versionWords(view), certainty: footWords(view) }}
      actions={<Actions view={view} onChange={onChange} />}
    />
  );
}

function footWords(view: DeadlineView): string {
  const zone = view.zoneAssumed ? " The courthouse is not known, so its zone is assumed." : "";
  return `${certaintyWords(view)}${zone}`;
}

function Actions({ view, onChange }: { view: DeadlineView; onChange: Asked["onChange"] }) {
  const client = useTRPCClient();
  const mayChange = useBlocked("deadlines.change");
  const mayConfirm = useBlocked("deadlines.confirm");
  const [requestId] = useState(() => crypto.randomUUID());
  const [said, setSaid] = useState<string | null>(null);
  const save = useSave<{ requestId: string; deadlineId: string; expects: string }>({
    send: (input) => client.deadlines.confirm.mutate(input),
    stale: [[]],
    onSaved: () => setSaid("Confirmed."),
    refuse: setSaid,
  });
  const live = view.state === "open" || view.state === "suspended";
  const confirmable = live && view.basis !== "internal" && view.confirmedBy === null && mayConfirm === undefined;
  return (
    <>
      {onChange !== undefined && mayChange === undefined && (
        <Button small onClick={() => onChange(view)}>
          Change
        </Button>
      )}
      {confirmable && (
        <Button
          small
          look="filled"
          busy={save.busy}
          onClick={() => void save.run({ requestId, deadlineId: view.id, expects: view.version })}
        >
          Confirm
        </Button>
      )}
      <span role="status" className={said === null || said === "Confirmed." ? "gw-hidden" : styles["said"]}>
        {save.conflict === null ? (said ?? "") : "Somebody changed this date meanwhile. It is read again."}
      </span>
    </>
  );
}
