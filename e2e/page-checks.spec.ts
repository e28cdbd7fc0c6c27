import { expect, type Page, test } from "@playwright/test";
import { axeFindings, pageFindings } from "./page-checks.ts";
import { focusFindings, walkFindings } from "./page-focus.ts";
import { layoutFindings } from "./page-layout.ts";

test.use({ trace: "off", screenshot: "off" });

/** The checks of the page matrix, shown a broken page for each fault they are for: a check that cannot fail says nothing. */
const page = (body: string, style = "") => `<!doctype html><html lang="en"><head><title>Cases</title><style>
  :root { color-scheme: light dark; } body { margin: 16px; font: 16px/24px sans-serif; }
  a:focus-visible, button:focus-visible { outline: 2px solid blue; } ${style}
  </style></head><body><main><h1>Cases</h1>${body}</main></body></html>`;
const BUTTON = `<button style="min-width: 40px; height: 32px">Save</button>`;

type Fault = { readonly name: string; readonly html: string; readonly check: (of: Page) => Promise<string[]>; readonly says: RegExp };
const FAULTS: readonly Fault[] = [
  {
    name: "a part that is wider than the window",
    html: page(`<div style="width: 1400px">A wide line</div>`),
    check: layoutFindings,
    says: /^the page scrolls sideways, 14\d\d in 1280: .*A wide line/,
  },
  {
    name: "text that its box cuts off at the side",
    html: page(`<p style="width: 60px; overflow: hidden; white-space: nowrap">Petition for a writ</p>`),
    check: layoutFindings,
    says: /^text is cut off: .*Petition for a writ/,
  },
  {
    name: "text that its box cuts off at the foot",
    html: page(`<p style="width: 60px; height: 24px; overflow: hidden">Petition for a writ of habeas corpus</p>`),
    check: layoutFindings,
    says: /^text is cut off/,
  },
  {
    name: "an ellipsis that nothing completes",
    html: page(`<p style="width: 60px; overflow: hidden; white-space: nowrap; text-overflow: ellipsis">Petition for a writ</p>`),
    check: layoutFindings,
    says: /^text is cut off/,
  },
  {
    name: "text that lies on text",
    html: page(`<p>Due on Monday</p><p style="margin-top: -32px">Filed on Friday</p>`),
    check: layoutFindings,
    says: /^text lies on text: .*Due on Monday.* and .*Filed on Friday/,
  },
  {
    name: "text that lies on text in a bar that sticks",
    html: page(`<div style="position: sticky; top: 0"><p>Search</p><p style="margin-top: -32px">Log a notice</p></div>`),
    check: layoutFindings,
    says: /^text lies on text: .*Search.* and .*Log a notice/,
  },
  {
    name: "a target of 16 px, though nothing is near it",
    html: page(`<button aria-label="Close" style="width: 16px; height: 16px; padding: 0"></button>`),
    check: layoutFindings,
    says: /^a target has 16 × 16 px, under 24: .*Close/,
  },
  {
    name: "a focus that cannot be seen",
    html: page(`${BUTTON}<button class="quiet" style="height: 32px">Cancel</button>`, ".quiet:focus-visible { outline: none; }"),
    check: focusFindings,
    says: /^focus does not show on <button> "Cancel"$/,
  },
  {
    name: "a focus that cannot be seen in the dark only",
    html: page(BUTTON, "@media (prefers-color-scheme: dark) { button:focus-visible { outline: none; } }"),
    check: (of) => of.emulateMedia({ colorScheme: "dark" }).then(() => focusFindings(of)),
    says: /^focus does not show on <button> "Save"$/,
  },
  {
    name: "the last of four hundred links without visible focus",
    html: page(
      Array.from({ length: 400 }, (_, at) => `<p><a href="/${String(at)}">Case ${String(at)}</a></p>`).join(""),
      `a[href="/399"]:focus-visible { outline: none; }`,
    ),
    check: focusFindings,
    says: /^focus does not show on <a> "Case 399"$/,
  },
  {
    name: "a part that keeps the Tab key",
    html: page(`${BUTTON}<button onkeydown="event.preventDefault()">Stay</button><a href="/x">Out</a>`),
    check: walkFindings,
    says: /^the Tab key turns back at <button> "Stay"$/,
  },
  {
    name: "a link behind a trap, which the Tab key never reaches",
    html: page(`<button onkeydown="event.preventDefault()">Stay</button><a href="/x">Out</a>`),
    check: walkFindings,
    says: /^the Tab key does not reach <a> "Out"$/,
  },
  {
    name: "a focused part that lies behind a bar",
    html: page(`${BUTTON}<div style="position: fixed; inset: 0; background: white">A bar over everything</div>`),
    check: walkFindings,
    says: /^focus goes to what is hidden behind other parts: <button> "Save"$/,
  },
  {
    name: "a field without a name",
    html: page(`<input style="height: 32px">`),
    check: axeFindings,
    says: /^axe label: /,
  },
  {
    name: "a picture without words, in a page that has had its axe already",
    html: page(`<img src="data:," width="40" height="40">`),
    check: (of) => axeFindings(of).then(() => axeFindings(of)),
    says: /^axe image-alt: /,
  },
];

for (const { name, html, check, says } of FAULTS)
  test(`the checks of a page name ${name}`, async ({ page: on }) => {
    await on.setContent(html);
    expect(await check(on)).toContainEqual(expect.stringMatching(says));
  });

test("the whole of the checks names a color and a missing name that are wrong in the dark only", async ({ page: on }) => {
  await on.setContent(
    page(
      `<p class="faint">Nothing is due</p><a class="dark" href="/x" style="display: none; width: 40px; height: 32px"></a>`,
      `body { background: white; color: black; } @media (prefers-color-scheme: dark) {
        .faint { color: #999; } .dark { display: block !important; } }`,
    ),
  );
  const found = await pageFindings(on);
  for (const width of ["1280", "768", "320"])
    for (const rule of ["color-contrast", "link-name"])
      expect(found).toContainEqual(expect.stringMatching(new RegExp(`^${width} dark: axe ${rule}: `)));
  expect(found.filter((one) => / light: /.test(one))).toEqual([]);
});

test("the whole of the checks names a fault that only a phone has, and one that only letters of 200 % have", async ({ page: on }) => {
  await on.setContent(
    page(
      `<p class="wide">Owed by the government</p><p style="height: 1.6rem; width: 20rem; overflow: hidden; white-space: nowrap">Due ${"x".repeat(28)}</p>`,
      "@media (width < 400px) { .wide { width: 500px; } } p { font-size: clamp(16px, 1rem, 99px); } p + p { max-width: 330px; }",
    ),
  );
  const found = await pageFindings(on);
  expect(found).toContainEqual(expect.stringMatching(/^320 light: the page scrolls sideways/));
  expect(found).not.toContainEqual(expect.stringMatching(/^(1280|768) light: /));
  expect(found).toContainEqual(expect.stringMatching(/^letters at 200 %, 1280 dark: text is cut off/));
});

test("a sound page has no finding", async ({ page: on }) => {
  await on.setContent(page(`<p>Nothing is due today.</p>${BUTTON}`));
  expect(await pageFindings(on)).toEqual([]);
});
