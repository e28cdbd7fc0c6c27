import type { CaseCtx } from "../core/change.ts";

/** A field office of ICE (an area of responsibility), by its code. */
type FieldOffice = { code: string; name: string };

export function allFieldOffices(ctx: CaseCtx): FieldOffice[] {
  return ctx.office.caseFile.sqlite.prepare<[], FieldOffice>("SELECT code, name FROM field_offices ORDER BY name").all();
}

export function fieldOfficeNamed(ctx: CaseCtx, code: string | null): FieldOffice | null {
  if (code === null) return null;
  return ctx.office.caseFile.sqlite.prepare<[string], FieldOffice>("SELECT code, name FROM field_offices WHERE code = ?").get(code) ?? null;
}
