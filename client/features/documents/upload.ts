import { LARGEST_FILE } from "../../../shared/documents/contract.ts";
import type { SubjectOf } from "../../lib/subject.ts";

export type Upload = {
  /** One for each file, kept when it is tried again: a file that arrived is not attached twice. */
  readonly requestId: string;
  readonly subject: SubjectOf;
  readonly file: File;
  readonly privileged: boolean;
  /** Share of the bytes that have left, from 0 to 1. */
  readonly onProgress: (share: number) => void;
};
export type UploadAnswer = { readonly ok: true } | { readonly ok: false; readonly says: string };

export const TOO_LARGE = "This file is larger than 25 MB. Split it, or attach the part that matters.";

/** Why this file cannot be attached, before it is sent; null when it can. */
export function refusalOf(file: { readonly size: number }): string | null {
  if (file.size === 0) return "This file is empty, so nothing was attached. Choose it again.";
  return file.size > LARGEST_FILE ? TOO_LARGE : null;
}

/** Sends the file itself; what it belongs to stands in the address by ids alone. An XMLHttpRequest, because fetch tells no progress. */
export function upload({ requestId, subject, file, privileged, onProgress }: Upload): Promise<UploadAnswer> {
  const refusal = refusalOf(file);
  if (refusal !== null) return Promise.resolve({ ok: false, says: refusal });
  const query = new URLSearchParams({ requestId, name: file.name, privileged: privileged ? "yes" : "no", ...subject });
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.open("POST", `/api/files?${query.toString()}`);
    request.setRequestHeader("content-type", "application/octet-stream");
    request.upload.onprogress = (event) => event.lengthComputable && onProgress(event.loaded / event.total);
    request.onerror = () => resolve({ ok: false, says: "The server did not answer, so the file was not attached. Try it again." });
    request.onload = () => resolve(request.status === 200 ? { ok: true } : { ok: false, says: messageOf(request.responseText) });
    request.send(file);
  });
}

function messageOf(body: string): string {
  try {
    const answer: unknown = JSON.parse(body);
    const message: unknown = typeof answer === "object" && answer !== null ? Reflect.get(answer, "message") : undefined;
    if (typeof message === "string") return message;
  } catch {
    // An answer that is not ours, such as that of a proxy in between: the sentence below stands for it.
  }
  return "The file could not be attached. Try it again.";
}

/** "1.4 MB", "312 KB". */
export function sizeText(bytes: number): string {
  if (bytes < 1024) return `${bytes} bytes`;
  const kilobytes = bytes / 1024;
  if (kilobytes < 1000) return `${Math.round(kilobytes)} KB`;
  return `${(kilobytes / 1024).toFixed(1)} MB`;
}

const KINDS: Readonly<Record<string, string>> = {
  "application/pdf": "PDF",
  "image/png": "PNG picture",
  "image/jpeg": "JPEG picture",
  "application/zip": "Archive or office file",
  "text/plain": "Text",
};
export function kindText(type: string): string {
  return KINDS[type] ?? "File";
}
