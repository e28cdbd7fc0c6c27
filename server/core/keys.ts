import { createHmac, hkdfSync, randomBytes } from "node:crypto";
import { chmodSync, closeSync, existsSync, fsyncSync, openSync, readFileSync, statSync, writeSync } from "node:fs";
import { join } from "node:path";

/** One key per purpose, derived from the data key (HKDF-SHA-256), so that none can stand in for another. */
export type Keys = { case: string; accounts: string; publish: string; chain: Buffer; blobs: Buffer; sessions: string };

export function deriveKeys(dataKey: Buffer): Keys {
  const derive = (purpose: string) => Buffer.from(hkdfSync("sha256", dataKey, Buffer.alloc(0), `great-writ ${purpose}`, 32));
  return {
    case: derive("case.db").toString("hex"),
    accounts: derive("accounts.db").toString("hex"),
    publish: derive("publish.db").toString("hex"),
    chain: derive("event chain"),
    blobs: derive("blobs"),
    sessions: derive("sessions").toString("base64url"),
  };
}

/** Reads the data key beside the data, or makes it on the first run (mode 0600). */
export function readOrMakeDataKey(folder: string, firstRun: boolean): Buffer {
  const path = join(folder, "key");
  if (!existsSync(path)) {
    if (!firstRun)
      throw new Error(
        `The key file ${path} is missing, and without it the records cannot be read. Put it back from your copy and start again.`,
      );
    const file = openSync(path, "wx", 0o600);
    writeSync(file, randomBytes(32).toString("hex"));
    fsyncSync(file);
    closeSync(file);
  }
  if ((statSync(path).mode & 0o077) !== 0) chmodSync(path, 0o600);
  const text = readFileSync(path, "utf8").trim();
  if (!/^[0-9a-f]{64}$/.test(text))
    throw new Error(`The key file ${path} is damaged: it must hold 64 hexadecimal digits. Put it back from your copy and start again.`);
  return Buffer.from(text, "hex");
}

export function hmac(key: Buffer, ...parts: string[]): string {
  const mac = createHmac("sha256", key);
  for (const part of parts) mac.update(`${part.length}:${part}`);
  return mac.digest("hex");
}
