import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { SubjectOf } from "../../lib/subject.ts";
import { upload } from "./upload.ts";
import { useStaleAfterDocument } from "./use-documents.ts";

export type UploadState = {
  readonly requestId: string;
  readonly file: File;
  readonly privileged: boolean;
  /** From 0 to 1. */
  readonly share: number;
  /** What went wrong; null while it is under way. */
  readonly refusal: string | null;
};

/** Files on their way up, one after the other. One that arrived leaves the list; one that did not stays with its reason. */
export function useUploads(subject: SubjectOf) {
  const queries = useQueryClient();
  const stale = useStaleAfterDocument();
  const [states, setStates] = useState<readonly UploadState[]>([]);
  const [arrived, setArrived] = useState("");
  const change = (requestId: string, to: Partial<UploadState>) =>
    setStates((all) => all.map((one) => (one.requestId === requestId ? { ...one, ...to } : one)));
  const drop = (requestId: string) => setStates((all) => all.filter((one) => one.requestId !== requestId));

  async function send({ requestId, file, privileged }: UploadState): Promise<void> {
    const answer = await upload({ requestId, subject, file, privileged, onProgress: (share) => change(requestId, { share }) });
    if (!answer.ok) {
      change(requestId, { refusal: answer.says });
      return;
    }
    drop(requestId);
    setArrived(`${file.name} is attached.`);
    await Promise.all(stale.map((queryKey) => queries.invalidateQueries({ queryKey })));
  }

  async function inTurn(list: readonly UploadState[]): Promise<void> {
    for (const one of list) await send(one);
  }

  return {
    states,
    /** The last file that arrived, for people who hear the page. */
    arrived,
    add(files: readonly File[], privileged: boolean) {
      const added = files.map((file) => ({ requestId: crypto.randomUUID(), file, privileged, share: 0, refusal: null }));
      setStates((all) => [...all, ...added]);
      void inTurn(added);
    },
    again(one: UploadState) {
      change(one.requestId, { refusal: null, share: 0 });
      void send(one);
    },
    drop,
  };
}
