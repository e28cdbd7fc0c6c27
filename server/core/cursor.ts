import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";
import { DomainError } from "../../shared/kernel/domain-error.ts";

/** Makes places in lists opaque: no integer sequence leaves the server, and a place cannot be made up. */
export function makeCursor(secret: Buffer, place: unknown): string {
  const nonce = randomBytes(12);
  const cipher = createCipheriv("aes-256-gcm", secret, nonce);
  const sealed = Buffer.concat([cipher.update(JSON.stringify(place), "utf8"), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString("base64url");
}

export function readCursor(secret: Buffer, cursor: string): unknown {
  try {
    const bytes = Buffer.from(cursor, "base64url");
    const decipher = createDecipheriv("aes-256-gcm", secret, bytes.subarray(0, 12));
    decipher.setAuthTag(bytes.subarray(12, 28));
    const place: unknown = JSON.parse(Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString("utf8"));
    return place;
  } catch {
    throw new DomainError("RULE_REFUSED", "This place in the list is no longer known. Load the list again.");
  }
}
