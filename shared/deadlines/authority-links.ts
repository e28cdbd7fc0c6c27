/** A passage of an authority and where its official or best-kept public text stands; null where we know of no lasting address. */
export type CitedPassage = { readonly text: string; readonly address: string | null };

type Source = { readonly shape: RegExp; readonly address: (part: RegExpExecArray) => string };
const SOURCES: readonly Source[] = [
  {
    shape: /^(\d+) U\.S\.C\. (\d+[a-z]?)/,
    address: ([, title, section]) =>
      `https://uscode.house.gov/view.xhtml?req=granuleid:USC-prelim-title${title ?? ""}-section${section ?? ""}`,
  },
  {
    shape: /^(\d+) CFR (\d+\.\d+)/,
    address: ([, title, section]) => `https://www.ecfr.gov/current/title-${title ?? ""}/section-${section ?? ""}`,
  },
  { shape: /^(?:FRCP|Fed\. R\. Civ\. P\.) (\d+)/, address: ([, rule]) => `https://www.law.cornell.edu/rules/frcp/rule_${rule ?? ""}` },
  { shape: /^(?:FRAP|Fed\. R\. App\. P\.) (\d+)/, address: ([, rule]) => `https://www.law.cornell.edu/rules/frap/rule_${rule ?? ""}` },
  { shape: /^Sup\. Ct\. R\. \d/, address: () => "https://www.supremecourt.gov/filingandrules/rules_guidance.aspx" },
  { shape: /^EOIR manual/, address: () => "https://www.justice.gov/eoir/reference-materials/ic" },
  { shape: /^BIA manual/, address: () => "https://www.justice.gov/eoir/reference-materials/bia" },
];
/** The reporter's page of an opinion of the Supreme Court: "533 U.S. 678". */
const OPINION = /(\d+) U\.S\. (\d+)/;

/** The authority of a rule, passage by passage as its citation separates them, each with its address where one is known. */
export function citedPassages(authority: string): CitedPassage[] {
  return authority.split(/(?<=;) /).map((text) => ({ text, address: addressOf(text) }));
}

function addressOf(text: string): string | null {
  for (const { shape, address } of SOURCES) {
    const part = shape.exec(text);
    if (part) return address(part);
  }
  const opinion = OPINION.exec(text);
  return opinion ? `https://supreme.justia.com/cases/federal/us/${opinion[1] ?? ""}/${opinion[2] ?? ""}/` : null;
}
