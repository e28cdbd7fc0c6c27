const KNOWN: readonly { type: string; starts: readonly number[] }[] = [
  { type: "application/pdf", starts: [0x25, 0x50, 0x44, 0x46] },
  { type: "image/png", starts: [0x89, 0x50, 0x4e, 0x47] },
  { type: "image/jpeg", starts: [0xff, 0xd8, 0xff] },
  { type: "application/zip", starts: [0x50, 0x4b, 0x03, 0x04] },
];

/** What a file is by its first bytes; what it claims to be is not asked. Everything is handed out as a download. */
export function mediaType(bytes: Buffer): string {
  const found = KNOWN.find(({ starts }) => starts.every((byte, place) => bytes[place] === byte));
  if (found) return found.type;
  return bytes.subarray(0, 4096).includes(0) ? "application/octet-stream" : "text/plain";
}

/** A name fit to show and to save under: no path, no control characters, at most 150 characters, its ending kept. */
export function fileName(given: string): string {
  const bare = given
    .replace(/^.*[\\/]/, "")
    .replace(/[\p{Cc}\p{Cf}"<>|:*?]/gu, "")
    .trim();
  if (bare === "" || /^\.+$/.test(bare)) return "document";
  if (bare.length <= 150) return bare;
  const dot = bare.lastIndexOf(".");
  const ending = dot > 0 && bare.length - dot <= 10 ? bare.slice(dot) : "";
  return bare.slice(0, 150 - ending.length) + ending;
}
