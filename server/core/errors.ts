import type { TRPCError } from "@trpc/server";
import { ZodError } from "zod";
import { DomainError } from "../../shared/kernel/domain-error.ts";

/** Notes an unexpected error and answers with the reference under which it was noted. */
export type ErrorReport = (error: unknown) => string;

/** What a client ever learns of an error: our own words, the fields they belong to, a reference. Never a stack, never a library's text. */
export type ErrorAnswer = { message: string; data: { code: string; reference: string | null; fields: { path: string; says: string }[] } };

const PLAIN: Readonly<Partial<Record<TRPCError["code"], string>>> = {
  NOT_FOUND: "There is no such page or record, or it is not yours to open.",
  METHOD_NOT_SUPPORTED: "This address does not answer that way.",
  PAYLOAD_TOO_LARGE: "That is more than can be sent at once. Send less, or attach it as a file.",
  PARSE_ERROR: "The request could not be read. Load the page again and repeat it.",
  UNSUPPORTED_MEDIA_TYPE: "The request could not be read. Load the page again and repeat it.",
};

export function answerFor(error: TRPCError, report: ErrorReport | undefined): ErrorAnswer {
  const { code, cause } = error;
  if (cause instanceof DomainError) {
    const fields = cause.field === null ? [] : [{ path: cause.field, says: cause.message }];
    return { message: cause.message, data: { code, reference: null, fields } };
  }
  if (code === "BAD_REQUEST" && cause instanceof ZodError) {
    const fields = cause.issues.map((issue) => ({ path: issue.path.join("."), says: words(issue) }));
    return { message: fields[0]?.says ?? "Something in the form does not fit.", data: { code, reference: null, fields } };
  }
  const plain = PLAIN[code];
  if (plain !== undefined) return { message: plain, data: { code, reference: null, fields: [] } };
  const reference = report?.(cause ?? error) ?? "none";
  return {
    message: `Something went wrong on the server and nothing was saved. Try again; if it happens again, give the reference ${reference} to your administrator.`,
    data: { code: "INTERNAL_SERVER_ERROR", reference, fields: [] },
  };
}

/** Our schemas bring their own words; a library default is replaced by a plain sentence. */
function words(issue: ZodError["issues"][number]): string {
  if (issue.code === "unrecognized_keys") return "The page is older than the server. Load it again and repeat this.";
  if (issue.code === "too_big" && issue.origin === "string")
    return `This is too long: at most ${Number(issue.maximum).toLocaleString("en-US")} characters fit here. Attach a longer text as a file.`;
  if (/^(Invalid|Too small|Too big|Unrecognized)/.test(issue.message)) {
    const where = issue.path.length > 0 ? `“${String(issue.path.at(-1))}”` : "the form";
    return `What was entered for ${where} does not fit. Check it and save again.`;
  }
  return issue.message;
}
