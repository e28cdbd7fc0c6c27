import { expect, it } from "vitest";
import { citedPassages } from "./authority-links.ts";
import { RULE_SET } from "./rules.ts";

it.each([
  ["28 U.S.C. 2243 par. 2", ["https://uscode.house.gov/view.xhtml?req=granuleid:USC-prelim-title28-section2243"]],
  ["8 U.S.C. 1229a(c)(7)", ["https://uscode.house.gov/view.xhtml?req=granuleid:USC-prelim-title8-section1229a"]],
  ["8 CFR 1003.38(b), 1236.1(d)(3)(i)", ["https://www.ecfr.gov/current/title-8/section-1003.38"]],
  ["FRCP 72(b)(2)", ["https://www.law.cornell.edu/rules/frcp/rule_72"]],
  [
    "FRAP 4(a)(1)(B); 28 U.S.C. 2107(b)",
    ["https://www.law.cornell.edu/rules/frap/rule_4", "https://uscode.house.gov/view.xhtml?req=granuleid:USC-prelim-title28-section2107"],
  ],
  [
    "Zadvydas v. Davis, 533 U.S. 678 (2001); 8 CFR 241.13",
    ["https://supreme.justia.com/cases/federal/us/533/678/", "https://www.ecfr.gov/current/title-8/section-241.13"],
  ],
  ["Order [6] ¶ 5", [null]],
  ["Our own date", [null]],
])("%s is read at %o", (authority, addresses) => {
  expect(citedPassages(authority).map(({ address }) => address)).toEqual(addresses);
});

it("the passages put together are the citation again", () => {
  for (const { authority } of RULE_SET)
    expect(
      citedPassages(authority)
        .map(({ text }) => text)
        .join(" "),
    ).toBe(authority);
});

it("every rule but those that rest on case law or habeas rules alone has an address", () => {
  const without = RULE_SET.filter(({ authority }) => citedPassages(authority).every(({ address }) => address === null)).map(({ id }) => id);
  expect([...new Set(without)]).toEqual(["hab-response-order", "prolonged-6m", "prolonged-1y"]);
});
