import { ApplyImportInput, ReadImportInput } from "../../shared/imports/contract.ts";
import type { JobBody } from "../core/jobs.ts";
import { today } from "../core/clock.ts";
import { scope } from "../core/scope.ts";
import { applyImport } from "./apply.ts";
import { prepare } from "./plan.ts";

/** Brings a list in, beside the requests of others. The input was checked at the door; it is read again because it crossed a thread. */
export const applyJob: JobBody = (office, actor, input, progress) =>
  applyImport({ office, actor, scope: scope(actor) }, ApplyImportInput.parse(input), progress);

/** Reads a long list without holding up the requests of others. */
export const readJob: JobBody = (office, actor, input) => {
  const asked = ReadImportInput.parse(input);
  return prepare({ office, actor, scope: scope(actor) }, { ...asked, today: today(office.clock, office.zone()) }).dry;
};
