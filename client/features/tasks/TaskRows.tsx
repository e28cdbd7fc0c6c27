import { Link } from "@tanstack/react-router";
import { useId, useState } from "react";
import type { TaskView } from "../../../shared/tasks/contract.ts";
import { paths } from "../../app/paths.ts";
import { useToday } from "../../lib/clock.tsx";
import { dayText, lateText, nearDay } from "../../lib/format.ts";
import { useTRPCClient } from "../../lib/trpc.ts";
import { useBlocked } from "../../lib/use-may.ts";
import { useSave } from "../../lib/use-save.ts";
import { cx } from "../../ui/cx.ts";
import { Mark } from "../../ui/marks/Mark.tsx";
import styles from "./tasks.module.css";

/** Follow-ups with a box to check each off. `about` names the client or case, where the page does not say it already. */
export function TaskRows({ tasks, about = false }: { tasks: readonly TaskView[]; about?: boolean }) {
  return (
    <ul className={styles["rows"]}>
      {tasks.map((task) => (
        <TaskRow key={task.id} task={task} about={about} />
      ))}
    </ul>
  );
}

function TaskRow({ task, about }: { task: TaskView; about: boolean }) {
  const id = useId();
  const today = useToday();
  const client = useTRPCClient();
  const blocked = useBlocked("tasks.change");
  const [requestId] = useState(() => crypto.randomUUID());
  const [refusal, setRefusal] = useState<string | null>(null);
  const save = useSave({
    send: (input: { requestId: string; taskId: string; expects: string }) => client.tasks.finish.mutate(input),
    onSaved: () => undefined,
    refuse: setRefusal,
  });
  const late = task.dueOn === null ? null : lateText(task.dueOn, today);
  const day = task.dueOn === null ? null : nearDay(task.dueOn, today) === "Today" ? "Today" : dayText(task.dueOn, today);
  return (
    <li className={styles["row"]}>
      <input
        id={id}
        type="checkbox"
        className={styles["box"]}
        checked={save.busy}
        disabled={save.busy || blocked !== undefined}
        onChange={() => void save.run({ requestId, taskId: task.id, expects: task.version })}
      />
      <div className={styles["words"]}>
        <label htmlFor={id} className={styles["title"]}>
          {task.title}
        </label>
        {about && <About task={task} />}
        {task.owner !== null && !about && <span className="gw-meta">{task.owner}</span>}
        {refusal !== null && (
          <span role="alert" className={styles["refusal"]}>
            <Mark kind="over" /> {refusal}
          </span>
        )}
        {save.conflict && (
          <span role="alert" className={styles["refusal"]}>
            {save.conflict.by} has finished this already.{" "}
            <button type="button" className={styles["link"]} onClick={() => void save.keepTheirs()}>
              Read the list again
            </button>
          </span>
        )}
      </div>
      <span className={cx(styles["day"], late !== null && styles["past"])}>{late === null ? day : `since ${day ?? ""}`}</span>
    </li>
  );
}

function About({ task }: { task: TaskView }) {
  if (task.clientId !== null)
    return (
      <Link to={paths.client} params={{ id: task.clientId }} className={styles["about"]}>
        {task.about}
      </Link>
    );
  if (task.proceedingId !== null)
    return (
      <Link to={paths.case} params={{ id: task.proceedingId }} className={cx(styles["about"], "gw-serif")}>
        {task.about}
      </Link>
    );
  return null;
}
