import type { DemoCommand, DemoEntry, DemoPerson } from "../demo.ts";

export const person = (given: string, surname: string, country: string, second?: string): DemoPerson => ({
  given,
  surname,
  country,
  ...(second === undefined ? {} : { second }),
});

/** The usual first pages of a docket. */
export const petition = (daysAgo: number): DemoEntry => ({
  daysAgo,
  type: "petition",
  filer: "us",
  text: "PETITION for writ of habeas corpus under 28 U.S.C. § 2241, with exhibits.",
});
export const showCause = (daysAgo: number, commands: readonly DemoCommand[] = []): DemoEntry => ({
  daysAgo,
  type: "order_to_show_cause",
  filer: "court",
  text: "ORDER TO SHOW CAUSE. The clerk shall serve the petition and this order on respondents, who shall show cause why the writ should not be granted.",
  service: "ecf",
  commands,
});
export const noTransfer: DemoCommand = { act: "no_transfer", by: "government", when: { standing: "while the action is pending" } };
export const response = (daysAgo: number): DemoEntry => ({
  daysAgo,
  type: "response",
  filer: "government",
  text: "RETURN to the petition, by respondents, with declaration of a deportation officer.",
  service: "ecf",
});
export const reply = (daysAgo: number): DemoEntry => ({
  daysAgo,
  type: "reply",
  filer: "us",
  text: "REPLY in support of the petition, by petitioners.",
});
export const report = (daysAgo: number): DemoEntry => ({
  daysAgo,
  type: "report_and_recommendation",
  filer: "court",
  text: "REPORT AND RECOMMENDATION that the petition be denied as premature. Objections within 14 days of service.",
  service: "ecf",
});
export const granted = (daysAgo: number, commands: readonly DemoCommand[]): DemoEntry => ({
  daysAgo,
  type: "order_on_petition",
  filer: "court",
  text: "ORDER granting the petition. Respondents shall give petitioner an individualized bond hearing under 8 U.S.C. § 1226(a), at which the government bears the burden by clear and convincing evidence, or release petitioner.",
  commands,
});
