import { allowed, refused, type Verdict } from "../kernel/refusal.ts";

/** Least length (OWASP ASVS 5.0, 6.2.1 asks for eight; twelve here, where names can hurt). No rule on kinds of characters; paste is welcome. */
export const PASSWORD_LENGTH = { least: 12, most: 200 } as const;

/** Words that head every list of guessed passwords; a password made of one of them and digits is no password. */
const COMMON = [
  "password",
  "qwertyuiop",
  "letmein",
  "welcome",
  "admin",
  "iloveyou",
  "monkey",
  "dragon",
  "sunshine",
  "football",
  "baseball",
  "princess",
  "abc",
  "habeas",
  "greatwrit",
  "changeme",
];

/** May this be a password for this person? */
export function passwordVerdict(password: string, person: { name: string; email: string }): Verdict {
  if (password.length < PASSWORD_LENGTH.least)
    return refused(`Use at least ${PASSWORD_LENGTH.least} characters. Four or five words in a row are easy to remember.`);
  if (password.length > PASSWORD_LENGTH.most) return refused(`Use at most ${PASSWORD_LENGTH.most} characters.`);
  const letters = password.toLowerCase().replace(/[^a-z]/g, "");
  const own = [...person.name.toLowerCase().split(/\s+/), person.email.toLowerCase().split("@")[0] ?? ""].filter((word) => word.length > 2);
  if (new Set(password).size < 5) return refused("This repeats the same few characters. Use four or five words in a row.");
  if ([...COMMON, ...own].some((word) => letters === word.replace(/[^a-z]/g, "") || letters === word.replace(/[^a-z]/g, "").repeat(2))) {
    return refused("This is one of the first passwords that would be tried. Use four or five words in a row.");
  }
  return allowed;
}
