import type { CaseCtx } from "./change.ts";
import type { CaseFile } from "./office.ts";
import type { Scope } from "./scope.ts";

/**
 * A question of the typed layer, built and compiled once per case file and asked with placeholders from then on: building the same
 * SQL for every call took longer than SQLite took to answer it.
 */
export function kept<Q>(build: (orm: CaseFile["orm"]) => Q): (ctx: CaseCtx) => Q {
  const byFile = new WeakMap<CaseFile["orm"], Q>();
  return ({ office: { caseFile } }) => {
    const made = byFile.get(caseFile.orm) ?? build(caseFile.orm);
    byFile.set(caseFile.orm, made);
    return made;
  };
}

/** The same for what a person may see: one for each person who asks. */
export function keptInScope<Q>(build: (orm: CaseFile["orm"], of: Scope) => Q): (ctx: CaseCtx) => Q {
  const byFile = kept(() => new Map<string, Q>());
  return (ctx) => {
    const byPerson = byFile(ctx);
    const key = `${ctx.scope.personId} ${String(ctx.scope.legal)}`;
    const made = byPerson.get(key) ?? build(ctx.office.caseFile.orm, ctx.scope);
    byPerson.set(key, made);
    return made;
  };
}
