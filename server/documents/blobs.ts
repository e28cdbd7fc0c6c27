import { createCipheriv, createDecipheriv, createHmac, randomBytes } from "node:crypto";
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from "node:fs";
import { join } from "node:path";

/**
 * Attached files lie under `blobs/ab/<keyed hash of the content>`, sealed in chunks (AES-256-GCM, a fresh key per file from
 * the data key and a random salt, the chunk's place and "last" in its nonce), so that a chunk cannot be cut, swapped or moved.
 * A blob is written and synced before the row that names it; what no row names is swept after a day.
 */
const CHUNK = 65_536;
const SALT = 16;
const TAG = 16;
const DAY_MS = 86_400_000;

export class Blobs {
  readonly #folder: string;
  readonly #key: Buffer;

  constructor(folder: string, key: Buffer) {
    this.#folder = folder;
    this.#key = key;
  }

  /** Stores the bytes and returns their keyed hash; the same content is stored once. */
  write(bytes: Buffer): string {
    const hash = createHmac("sha256", this.#key).update("content").update(bytes).digest("hex");
    const path = this.#path(hash);
    if (existsSync(path)) return hash;
    const folder = join(this.#folder, hash.slice(0, 2));
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const draft = `${path}.${randomBytes(6).toString("hex")}.part`;
    writeSynced(draft, seal(this.#key, bytes));
    renameSync(draft, path);
    syncFolder(folder);
    return hash;
  }

  /** The bytes again; throws when the file was changed or is gone. */
  read(hash: string): Buffer {
    return unseal(this.#key, readFileSync(this.#path(hash)));
  }

  /** Removes blobs that no row names and that are older than a day; returns how many. */
  sweep(isNamed: (hash: string) => boolean, now: number): number {
    if (!existsSync(this.#folder)) return 0;
    let removed = 0;
    for (const folder of readdirSync(this.#folder)) {
      for (const file of readdirSync(join(this.#folder, folder))) {
        const path = join(this.#folder, folder, file);
        if (isNamed(file) || now - statSync(path).mtimeMs < DAY_MS) continue;
        rmSync(path);
        removed += 1;
      }
    }
    return removed;
  }

  #path(hash: string): string {
    if (!/^[0-9a-f]{64}$/.test(hash)) throw new Error("A blob is named by 64 hexadecimal digits.");
    return join(this.#folder, hash.slice(0, 2), hash);
  }
}

function fileKey(key: Buffer, salt: Buffer): Buffer {
  return createHmac("sha256", key).update("file").update(salt).digest();
}

function nonce(place: number, last: boolean): Buffer {
  const bytes = Buffer.alloc(12);
  bytes.writeUInt32BE(place, 0);
  bytes.writeUInt8(last ? 1 : 0, 11);
  return bytes;
}

function seal(key: Buffer, bytes: Buffer): Buffer {
  const salt = randomBytes(SALT);
  const own = fileKey(key, salt);
  const parts: Buffer[] = [salt];
  const chunks = Math.max(1, Math.ceil(bytes.length / CHUNK));
  for (let place = 0; place < chunks; place += 1) {
    const cipher = createCipheriv("aes-256-gcm", own, nonce(place, place === chunks - 1));
    parts.push(cipher.update(bytes.subarray(place * CHUNK, (place + 1) * CHUNK)), cipher.final(), cipher.getAuthTag());
  }
  return Buffer.concat(parts);
}

function unseal(key: Buffer, sealed: Buffer): Buffer {
  const own = fileKey(key, sealed.subarray(0, SALT));
  const body = sealed.subarray(SALT);
  const chunks = Math.max(1, Math.ceil(body.length / (CHUNK + TAG)));
  const parts: Buffer[] = [];
  for (let place = 0; place < chunks; place += 1) {
    const chunk = body.subarray(place * (CHUNK + TAG), (place + 1) * (CHUNK + TAG));
    const decipher = createDecipheriv("aes-256-gcm", own, nonce(place, place === chunks - 1));
    decipher.setAuthTag(chunk.subarray(chunk.length - TAG));
    parts.push(decipher.update(chunk.subarray(0, chunk.length - TAG)), decipher.final());
  }
  return Buffer.concat(parts);
}

function writeSynced(path: string, bytes: Buffer): void {
  const file = openSync(path, "wx", 0o600);
  try {
    writeSync(file, bytes);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

function syncFolder(path: string): void {
  const folder = openSync(path, "r");
  try {
    fsyncSync(folder);
  } finally {
    closeSync(folder);
  }
}
