import IconPaperclip from "@tabler/icons-react/dist/esm/icons/IconPaperclip.mjs";
import { type DragEvent, type ReactNode, useId, useRef, useState } from "react";
import type { DocumentView } from "../../../shared/documents/contract.ts";
import { useToday, useZone } from "../../lib/clock.tsx";
import { momentText } from "../../lib/format.ts";
import { failureOf } from "../../lib/trpc.ts";
import { useBlocked } from "../../lib/use-may.ts";
import { ActionButton } from "../../ui/actions/ActionButton.tsx";
import { cx } from "../../ui/cx.ts";
import { Panel } from "../../ui/page/Panel.tsx";
import { Row, rowLink, Rows } from "../../ui/page/Rows.tsx";
import { Status } from "../../ui/page/Status.tsx";
import { EmptyState } from "../../ui/states/EmptyState.tsx";
import { FailedState } from "../../ui/states/FailedState.tsx";
import { LoadingShape } from "../../ui/states/LoadingShape.tsx";
import type { SubjectOf } from "../../lib/subject.ts";
import { kindText, sizeText } from "./upload.ts";
import { Uploads } from "./Uploads.tsx";
import { useDocuments } from "./use-documents.ts";
import { useUploads } from "./use-uploads.ts";
import styles from "./documents.module.css";

/** Files of a client or a case: attached with the button or dropped here, opened as downloads. */
export function DocumentsPanel({ subject }: { subject: SubjectOf }) {
  const documents = useDocuments(subject);
  const blocked = useBlocked("documents.attach");
  const input = useRef<HTMLInputElement>(null);
  const [privileged, setPrivileged] = useState(false);
  const uploads = useUploads(subject);
  const take = (files: FileList | null) => uploads.add([...(files ?? [])], privileged);
  const many = documents.data?.length ?? 0;
  return (
    <DropArea {...(blocked === undefined ? { onFiles: take } : {})}>
      <Panel
        title="Documents"
        icon={<IconPaperclip size={16} stroke={1.6} aria-hidden />}
        {...(many === 0 ? {} : { count: many })}
        actions={
          <ActionButton small blocked={blocked} onClick={() => input.current?.click()}>
            Attach files
          </ActionButton>
        }
        foot={<Foot privileged={privileged} onPrivileged={setPrivileged} />}
      >
        <input
          ref={input}
          type="file"
          multiple
          hidden
          aria-label="Files to attach"
          onChange={(event) => {
            take(event.currentTarget.files);
            event.currentTarget.value = "";
          }}
        />
        <Uploads uploads={uploads} />
        <DocumentList documents={documents} />
      </Panel>
    </DropArea>
  );
}

/** Takes files that are dropped on it; without `onFiles` it keeps them from opening in the browser and takes none. */
function DropArea({ onFiles, children }: { onFiles?: (files: FileList) => void; children: ReactNode }) {
  const [over, setOver] = useState(false);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    onFiles?.(event.dataTransfer.files);
  };
  return (
    <div
      className={cx(styles["drop"], over && styles["over"])}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(onFiles !== undefined);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      {children}
    </div>
  );
}

function Foot({ privileged, onPrivileged }: { privileged: boolean; onPrivileged: (privileged: boolean) => void }) {
  const id = useId();
  return (
    <div className={styles["foot"]}>
      <span>Drop files here, or choose them. A file may be up to 25 MB.</span>
      <label htmlFor={id} className={styles["privileged"]}>
        <input id={id} type="checkbox" checked={privileged} onChange={(event) => onPrivileged(event.currentTarget.checked)} />
        What I attach next is privileged
      </label>
    </div>
  );
}

function DocumentList({ documents }: { documents: ReturnType<typeof useDocuments> }) {
  const { data, error, refetch } = documents;
  if (error) {
    const again = () => void refetch();
    return <FailedState title="The documents could not be loaded" why={failureOf(error).says} safe="Nothing was lost." onRetry={again} />;
  }
  if (data === undefined) return <LoadingShape label="The documents are on their way." />;
  if (data.length === 0)
    return (
      <EmptyState
        title="No documents attached"
        text="Orders, letters, medical records: kept sealed, and listed here with who brought them."
      />
    );
  return (
    <Rows label="Documents">
      {data.map((document) => (
        <DocumentRow key={document.id} document={document} />
      ))}
    </Rows>
  );
}

function DocumentRow({ document }: { document: DocumentView }) {
  const today = useToday();
  const zone = useZone();
  return (
    <Row
      title={
        <a className={rowLink} href={`/api/files/${document.id}`} download={document.name}>
          {document.name}
        </a>
      }
      lines={[`${kindText(document.type)}, ${sizeText(document.size)} · ${document.addedBy}, ${momentText(document.addedAt, zone, today)}`]}
      end={document.privileged ? <Status mark="restricted">Privileged</Status> : undefined}
    />
  );
}
