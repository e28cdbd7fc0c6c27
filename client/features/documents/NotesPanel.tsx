import IconNotes from "@tabler/icons-react/dist/esm/icons/IconNotes.mjs";
import { useState } from "react";
import { useToday, useZone } from "../../lib/clock.tsx";
import { momentText } from "../../lib/format.ts";
import { failureOf } from "../../lib/trpc.ts";
import { useBlocked } from "../../lib/use-may.ts";
import { ActionButton } from "../../ui/actions/ActionButton.tsx";
import { Dialog } from "../../ui/overlay/Dialog.tsx";
import { Panel } from "../../ui/page/Panel.tsx";
import { Row, Rows } from "../../ui/page/Rows.tsx";
import { Status } from "../../ui/page/Status.tsx";
import { EmptyState } from "../../ui/states/EmptyState.tsx";
import { FailedState } from "../../ui/states/FailedState.tsx";
import { LoadingShape } from "../../ui/states/LoadingShape.tsx";
import type { SubjectOf } from "../../lib/subject.ts";
import { useNotes } from "./use-documents.ts";
import { WriteNoteForm } from "./WriteNoteForm.tsx";
import styles from "./documents.module.css";

/** Notes on a client or a case, newest first. */
export function NotesPanel({ subject }: { subject: SubjectOf }) {
  const notes = useNotes(subject);
  const today = useToday();
  const zone = useZone();
  const [writing, setWriting] = useState(false);
  const rows = notes.data;
  const close = () => setWriting(false);
  return (
    <Panel
      title="Notes"
      icon={<IconNotes size={16} stroke={1.6} aria-hidden />}
      {...(rows === undefined || rows.length === 0 ? {} : { count: rows.length })}
      actions={
        <ActionButton small blocked={useBlocked("documents.attach")} onClick={() => setWriting(true)}>
          Write a note
        </ActionButton>
      }
    >
      {notes.error && (
        <FailedState
          title="The notes could not be loaded"
          why={failureOf(notes.error).says}
          safe="Nothing was lost."
          onRetry={() => void notes.refetch()}
        />
      )}
      {notes.isPending && <LoadingShape label="The notes are on their way." />}
      {rows?.length === 0 && <EmptyState title="No notes yet" text="What the next reader should know and no other place holds." />}
      {rows !== undefined && rows.length > 0 && (
        <Rows label="Notes">
          {rows.map((note) => (
            <Row
              key={note.id}
              title={<div className={styles["note"]}>{note.text}</div>}
              lines={[`${note.by}, ${momentText(note.at, zone, today)}`]}
              end={note.privileged ? <Status mark="restricted">Privileged</Status> : undefined}
            />
          ))}
        </Rows>
      )}
      <Dialog title="Write a note" open={writing} onClose={close} keep>
        {writing && <WriteNoteForm subject={subject} onSaved={close} onCancel={close} />}
      </Dialog>
    </Panel>
  );
}
