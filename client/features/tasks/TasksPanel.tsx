import type { SubjectOf } from "../../lib/subject.ts";
import IconPhoneCall from "@tabler/icons-react/dist/esm/icons/IconPhoneCall.mjs";
import type { UseQueryResult } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import type { TaskView } from "../../../shared/tasks/contract.ts";
import type { Whose } from "../../../shared/today/contract.ts";
import { failureOf } from "../../lib/trpc.ts";
import { useBlocked } from "../../lib/use-may.ts";
import { ActionButton } from "../../ui/actions/ActionButton.tsx";
import { Dialog } from "../../ui/overlay/Dialog.tsx";
import { Panel } from "../../ui/page/Panel.tsx";
import { EmptyState } from "../../ui/states/EmptyState.tsx";
import { FailedState } from "../../ui/states/FailedState.tsx";
import { LoadingShape } from "../../ui/states/LoadingShape.tsx";
import { AddTaskForm } from "./AddTaskForm.tsx";
import { TaskRows } from "./TaskRows.tsx";
import { useOpenTasks, useTasks } from "./use-tasks.ts";

/** Follow-ups of one client or one case. */
export function TasksPanel({ subject }: { subject: SubjectOf }) {
  return (
    <Frame
      subject={subject}
      tasks={useTasks(subject)}
      about={false}
      empty="A follow-up is something to do that no rule sets a date for: a call back, a paper to ask for."
    />
  );
}

/** Follow-ups on the desk: mine and nobody's, or the team's. */
export function FollowUps({ whose }: { whose: Whose }) {
  return (
    <Frame
      subject={null}
      tasks={useOpenTasks(whose)}
      about
      empty="Calls to make and papers to ask for appear here: from a call you log, or added by hand."
    />
  );
}

type FrameProps = {
  readonly subject: SubjectOf | null;
  readonly tasks: UseQueryResult<TaskView[], unknown>;
  readonly about: boolean;
  readonly empty: ReactNode;
};

function Frame({ subject, tasks, about, empty }: FrameProps) {
  const [adding, setAdding] = useState(false);
  const add = (
    <ActionButton look="link" blocked={useBlocked("tasks.change")} onClick={() => setAdding(true)}>
      Add a follow-up
    </ActionButton>
  );
  const rows = tasks.data;
  return (
    <Panel
      title="Follow-ups"
      icon={<IconPhoneCall size={16} stroke={1.6} aria-hidden />}
      {...(rows === undefined || rows.length === 0 ? {} : { count: rows.length })}
      actions={add}
    >
      {tasks.error !== null && (
        <FailedState
          title="The follow-ups could not be loaded"
          why={failureOf(tasks.error).says}
          safe="Nothing was lost."
          onRetry={() => void tasks.refetch()}
        />
      )}
      {tasks.isPending && <LoadingShape label="The follow-ups are on their way." />}
      {rows?.length === 0 && <EmptyState title="Nothing to follow up" text={empty} />}
      {rows !== undefined && rows.length > 0 && <TaskRows tasks={rows} about={about} />}
      <Dialog title="Add a follow-up" open={adding} onClose={() => setAdding(false)} keep>
        {adding && <AddTaskForm subject={subject} onSaved={() => setAdding(false)} onCancel={() => setAdding(false)} />}
      </Dialog>
    </Panel>
  );
}
