/** The files a promise may name, and what they contain; `undefined` for a file that does not exist. */
export type Read = (path: string) => string | undefined;

const NOT_DONE = /^not done, because \S.{9,}/;
const REFERENCE = /^`?([\w./-]+\.(?:test|spec)\.tsx?) › (.+?)`?$/;

/** List items, continuation lines joined: `- sentence → where it is shown`. */
function items(text: string): { line: number; item: string }[] {
  const found: { line: number; item: string }[] = [];
  text.split("\n").forEach((raw, index) => {
    const last = found.at(-1);
    if (raw.startsWith("- ")) found.push({ line: index + 1, item: raw.slice(2).trim() });
    else if (/^\s+\S/.test(raw) && last) last.item += ` ${raw.trim()}`;
  });
  return found;
}

function wrongReference(reference: string, read: Read): string | undefined {
  const [, file, title] = REFERENCE.exec(reference.trim()) ?? [];
  if (file === undefined || title === undefined) return `"${reference.trim()}" is neither "file › test title" nor "not done, because …"`;
  const text = read(file);
  if (text === undefined) return `${file} does not exist`;
  return text.includes(title) ? undefined : `${file} has no test named "${title}"`;
}

/**
 * Each line of docs/promises.md names the test that shows the sentence (several are parted by semicolons), or says
 * why it is not done. A title stands as in the source, placeholders of a table of cases included.
 */
export function promiseFindings(text: string, read: Read): string[] {
  return items(text).flatMap(({ line, item }) => {
    const at = item.lastIndexOf("→");
    if (at < 0) return [`docs/promises.md:${String(line)} has no arrow: write "sentence → file › test title".`];
    const shown = item.slice(at + 1).trim();
    if (NOT_DONE.test(shown)) return [];
    const wrong = shown.split(/;\s*(?=`?[\w./-]+\.(?:test|spec)\.tsx? › )/).map((reference) => wrongReference(reference, read));
    return wrong.filter((finding) => finding !== undefined).map((finding) => `docs/promises.md:${String(line)}: ${finding}.`);
  });
}
