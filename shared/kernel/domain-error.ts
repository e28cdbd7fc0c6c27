/** Why something cannot be done, in words for the person. The server turns it into an answer; nothing else reaches a client. */
export type DomainErrorKind = "NOT_FOUND" | "FORBIDDEN" | "RULE_REFUSED" | "TOO_LARGE" | "SIGNED_OUT" | "BUSY";

export class DomainError extends Error {
  readonly kind: DomainErrorKind;
  /** Name of the field it is about, for the form; null when it is about the whole. */
  readonly field: string | null;
  constructor(kind: DomainErrorKind, message: string, field: string | null = null) {
    super(message);
    this.name = "DomainError";
    this.kind = kind;
    this.field = field;
  }
}

/** A missing thing and a forbidden thing read the same. */
export function noSuch(noun: string): DomainError {
  return new DomainError("NOT_FOUND", `There is no such ${noun}, or it is not yours to open.`);
}

const KINDS: readonly DomainErrorKind[] = ["NOT_FOUND", "FORBIDDEN", "RULE_REFUSED", "TOO_LARGE", "SIGNED_OUT", "BUSY"];

/** A refusal that crossed a thread as plain data, made whole again. */
export function asDomainError(told: { kind: string; message: string; field: string | null }): DomainError {
  return new DomainError(KINDS.find((kind) => kind === told.kind) ?? "RULE_REFUSED", told.message, told.field);
}
