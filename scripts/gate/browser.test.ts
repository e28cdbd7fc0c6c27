import { expect, test } from "vitest";
import { findBrowser, type Machine } from "./browser.ts";

const machine = (paths: readonly string[], more: Partial<Machine> = {}): Machine => ({
  env: { PATH: "/usr/local/bin:/usr/bin" },
  exists: (path) => paths.includes(path),
  isRoot: false,
  install: () => Promise.resolve(false),
  ...more,
});

test("the browser that is named comes first", async () => {
  const found = await findBrowser(
    machine(["/opt/chrome", "/usr/bin/chromium"], { env: { CHROMIUM_PATH: "/opt/chrome", PATH: "/usr/bin" } }),
  );
  expect(found).toEqual({ ok: true, path: "/opt/chrome" });
});

test("a name that leads nowhere is said, and no other browser is taken for it", async () => {
  const found = await findBrowser(machine(["/usr/bin/chromium"], { env: { CHROMIUM_PATH: "/opt/gone", PATH: "/usr/bin" } }));
  expect(found.ok ? found.path : found.reason).toContain("CHROMIUM_PATH names /opt/gone, and there is no such file");
});

test.each(["/usr/bin/chromium", "/usr/local/bin/google-chrome", "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"])(
  "%s is found",
  async (path) => {
    expect(await findBrowser(machine([path]))).toEqual({ ok: true, path });
  },
);

test("on Debian as root the package is installed", async () => {
  const paths = ["/etc/debian_version"];
  const install = () => {
    paths.push("/usr/bin/chromium");
    return Promise.resolve(true);
  };
  expect(await findBrowser(machine(paths, { isRoot: true, install }))).toEqual({ ok: true, path: "/usr/bin/chromium" });
});

test.each([
  ["where nothing may be installed", {}, "none was found: install one, or set CHROMIUM_PATH"],
  ["where the installation failed", { isRoot: true }, "installing Debian's package chromium failed"],
])("one sentence %s", async (_, more, words) => {
  const found = await findBrowser(machine(["/etc/debian_version"], more));
  expect(found.ok ? found.path : found.reason).toContain(words);
});
