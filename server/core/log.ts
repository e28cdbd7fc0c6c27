import { randomBytes } from "node:crypto";
import type { ErrorReport } from "./errors.ts";

/** Unexpected errors go to standard error with a reference; inputs, names and numbers never do. */
export function makeReport(write: (line: string) => void = (line) => void process.stderr.write(line)): ErrorReport {
  return (error) => {
    const reference = randomBytes(4).toString("hex").toUpperCase();
    const what =
      error instanceof Error
        ? `${error.name}: ${error.message.slice(0, 400)}\n${error.stack?.split("\n").slice(1, 6).join("\n") ?? ""}`
        : "an error without a message";
    write(`[${reference}] ${what}\n`);
    return reference;
  };
}
