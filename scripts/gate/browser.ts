import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { handOver } from "../processes.ts";

const NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome.exe"];
const MAC = ["/Applications/Chromium.app/Contents/MacOS/Chromium", "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"];

export type Machine = {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly exists: (path: string) => boolean;
  readonly isRoot: boolean;
  /** Installs Debian's own package; true when that worked. */
  readonly install: () => Promise<boolean>;
};
export type Browser = { readonly ok: true; readonly path: string } | { readonly ok: false; readonly reason: string };

function installed({ env, exists }: Machine): string | undefined {
  const folders = (env["PATH"] ?? "").split(delimiter).filter((folder) => folder !== "");
  return [...NAMES.flatMap((name) => folders.map((folder) => join(folder, name))), ...MAC].find(exists);
}

/** The browser for the browser tests: the one named, else one that is installed, else Debian's package where it may be installed. */
export async function findBrowser(machine: Machine): Promise<Browser> {
  const named = machine.env["CHROMIUM_PATH"];
  if (named !== undefined && named !== "") {
    if (machine.exists(named)) return { ok: true, path: named };
    return {
      ok: false,
      reason: `CHROMIUM_PATH names ${named}, and there is no such file: correct it, or unset it to use an installed browser.`,
    };
  }
  const found = installed(machine);
  if (found !== undefined) return { ok: true, path: found };
  const debian = machine.exists("/etc/debian_version") && machine.isRoot;
  const fresh = debian && (await machine.install()) ? installed(machine) : undefined;
  if (fresh !== undefined) return { ok: true, path: fresh };
  const tried = debian ? " and installing Debian's package chromium failed" : "";
  return {
    ok: false,
    reason: `The browser tests need Chromium or Google Chrome, and none was found${tried}: install one, or set CHROMIUM_PATH to it.`,
  };
}

async function installOnDebian(): Promise<boolean> {
  console.log("Installing Debian's package chromium for the browser tests …");
  const quiet = { DEBIAN_FRONTEND: "noninteractive" };
  if ((await handOver("apt-get", ["update", "-q"], quiet)) !== 0) return false;
  return (await handOver("apt-get", ["install", "-y", "-q", "chromium"], quiet)) === 0;
}

export const THIS_MACHINE: Machine = {
  env: process.env,
  exists: existsSync,
  isRoot: process.getuid?.() === 0,
  install: installOnDebian,
};
