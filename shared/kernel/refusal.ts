/** What a rule answers. An expected "no" is a value with its reason in plain words, never an exception. */
export type Verdict = { readonly ok: true } | { readonly ok: false; readonly reason: string };

export const allowed: Verdict = { ok: true };
export function refused(reason: string): Verdict {
  return { ok: false, reason };
}

/** Something accepted and named: the record is kept, and a person is told what does not fit. */
export type Finding = { readonly code: string; readonly says: string };
