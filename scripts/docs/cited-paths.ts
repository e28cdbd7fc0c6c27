/** A path in backticks or in a link that looks like a file or folder of this project. */
const ROOMS = /^\.?\/?(shared|db|server|client|e2e|docs|scripts|\.ci)\/[\w./-]*$/;
const TOP_FILE = /^(?:[A-Z]+\.md|LICENSE|package\.json|[\w.-]+\.config\.(?:ts|js))$/;
const CITED = /`([^`\s]+)`|\]\(([^)\s#]+)(?:#[^)]*)?\)/g;

/** Which cited paths do not exist. Links are relative to the citing file, paths in backticks to the root. */
export function citedPathFindings(file: string, text: string, exists: (path: string) => boolean): string[] {
  const folder = file.includes("/") ? file.slice(0, file.lastIndexOf("/") + 1) : "";
  return Array.from(text.matchAll(CITED)).flatMap((match) => {
    const [, code, link] = match;
    const line = text.slice(0, match.index).split("\n").length;
    const gone = code === undefined ? linkIsDead(folder, link ?? "", exists) : codeIsDead(code, exists);
    return gone ? [`${file}:${String(line)} cites ${code ?? link ?? ""}, which does not exist: correct the path.`] : [];
  });
}

function codeIsDead(code: string, exists: (path: string) => boolean): boolean {
  if (/[<>*…{}]/.test(code)) return false;
  if (TOP_FILE.test(code)) return !exists(code);
  return ROOMS.test(code) && !exists(code.replace(/^\.?\//, ""));
}

function linkIsDead(folder: string, link: string, exists: (path: string) => boolean): boolean {
  return !/^(https?:|mailto:|#)/.test(link) && !exists(new URL(link, `file:///${folder}`).pathname.slice(1));
}
