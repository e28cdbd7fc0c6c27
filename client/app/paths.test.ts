import { expect, test } from "vitest";
import { isOpenPath, paths } from "./paths.ts";

test("every address is written once and none differs from what bookmarks hold", () => {
  expect(Object.values(paths).toSorted()).toEqual(
    [
      "/",
      "/cases",
      "/cases/$id",
      "/deadlines/$id",
      "/dates/changes",
      "/courts",
      "/clients",
      "/clients/$id",
      "/facilities",
      "/facilities/$id",
      "/calendar",
      "/caseload",
      "/statistics",
      "/headline",
      "/import",
      "/settings",
      "/sign-in",
      "/setup/$token",
    ].toSorted(),
  );
});

test.each([
  ["/sign-in", true],
  ["/setup/abc", true],
  ["/", false],
  ["/settings", false],
])("%s opens without signing in: %s", (pathname, open) => {
  expect(isOpenPath(pathname)).toBe(open);
});
