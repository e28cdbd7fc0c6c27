import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

const TEXT = /\.(js|css|svg|json|txt|webmanifest|map)$/;
const TOO_SMALL = 1024; // bytes; below this a compressed answer saves nothing

/** Writes a `.br` and a `.gz` beside every text file of the client. The page itself is written fresh for each answer (nonce), so it has none. */
export async function compressFolder(folder: string): Promise<number> {
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) => TEXT.test(name));
  const written = await Promise.all(files.map((name) => compressFile(join(folder, name))));
  return written.filter(Boolean).length;
}

async function compressFile(path: string): Promise<boolean> {
  const content = readFileSync(path);
  if (content.length < TOO_SMALL) return false;
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: content.length };
  const [br, gz] = await Promise.all([promisify(brotliCompress)(content, { params }), promisify(gzip)(content, { level: 9 })]);
  writeFileSync(`${path}.br`, br);
  writeFileSync(`${path}.gz`, gz);
  return true;
}
