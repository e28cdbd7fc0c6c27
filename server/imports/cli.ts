import { randomUUID } from "node:crypto";
import { readFileSync, statSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { lockFolder } from "../../db/lock.ts";
import { type Actor, can, Role } from "../../shared/access/policy.ts";
import { decodeFile } from "../../shared/imports/decode-file.ts";
import { Mapping } from "../../shared/imports/mapping.ts";
import { CalendarDate } from "../../shared/kernel/calendar-date.ts";
import { DomainError } from "../../shared/kernel/domain-error.ts";
import { assemble } from "../core/assemble.ts";
import { realClock, today } from "../core/clock.ts";
import type { CaseCtx } from "../core/change.ts";
import { type Assets, openFolder, prepared } from "../core/data-folder.ts";
import { readSettings } from "../core/env.ts";
import { inlineJobs } from "../core/jobs.ts";
import type { Office } from "../core/office.ts";
import { scope } from "../core/scope.ts";
import { makeReactions } from "../reactions.ts";
import { applyImport } from "./apply.ts";
import { appliedText, dryRunText, USAGE } from "./cli-words.ts";
import { prepare } from "./plan.ts";
import { firstAdministrator } from "./write-queries.ts";

/** Longest file that the program reads, in bytes. */
const FILE_LIMIT = 32_000_000;
type Out = { say: (line: string) => void; complain: (line: string) => void };
type Asked = { file: string; mapping: string | undefined; asOf: string | undefined; dryRun: boolean; json: boolean };

/** The program behind `npm run import`. Answers with its exit code. */
export function runImport(args: readonly string[], assets: Assets, out: Out, env: NodeJS.ProcessEnv = process.env): 0 | 1 | 2 {
  const asked = argumentsOf(args);
  if (asked === null) {
    out.complain(USAGE);
    return 2;
  }
  try {
    importFile(asked, assets, out, env);
    return 0;
  } catch (error) {
    out.complain(error instanceof Error ? error.message : String(error));
    return 1;
  }
}

function argumentsOf(args: readonly string[]): Asked | null {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        mapping: { type: "string" },
        "as-of": { type: "string" },
        "dry-run": { type: "boolean", default: false },
        json: { type: "boolean", default: false },
      },
    });
    const [file, ...more] = positionals;
    if (file === undefined || more.length > 0) return null;
    return { file, mapping: values.mapping, asOf: values["as-of"], dryRun: values["dry-run"], json: values.json };
  } catch {
    return null;
  }
}

function importFile(asked: Asked, assets: Assets, out: Out, env: NodeJS.ProcessEnv): void {
  const text = textOf(asked.file);
  const mapping = asked.mapping === undefined ? null : mappingIn(asked.mapping);
  const asOf = asked.asOf === undefined ? null : dayIn(asked.asOf);
  const folder = readSettings(env).dataFolder;
  const lock = lockFolder(prepared(folder));
  try {
    withOffice(folder, assets, (office) => {
      const ctx = contextOf(office);
      if (!asked.json) out.complain(`Working as ${ctx.actor.name}, the first administrator of this office.`);
      const fileName = basename(asked.file);
      const now = today(office.clock, office.zone());
      const { dry } = prepare(ctx, { fileName, text, mapping, asOf, today: now });
      if (asked.dryRun) {
        out.say(asked.json ? JSON.stringify(dry) : dryRunText(dry));
        return;
      }
      const progress = (done: number, total: number) =>
        asked.json || done % 100 !== 0 ? undefined : out.complain(`${done} of ${total} rows`);
      const applied = applyImport(ctx, { requestId: randomUUID(), fileName, text, mapping: dry.mapping, asOf }, progress);
      out.say(asked.json ? JSON.stringify(applied) : appliedText(applied));
    });
  } finally {
    lock.release();
  }
}

function withOffice(folder: string, assets: Assets, body: (office: Office) => void): void {
  const { connections, keys } = openFolder(folder, assets);
  try {
    body(
      assemble({
        connections,
        keys,
        clock: realClock,
        reactions: makeReactions(),
        blobFolder: join(folder, "blobs"),
        origin: "",
        demo: false,
        jobs: (self) => inlineJobs(self, {}),
      }),
    );
  } finally {
    for (const connection of Object.values(connections)) connection.close();
  }
}

/** The program works as the first administrator whose role may bring lists in. */
function contextOf(office: Office): CaseCtx {
  const row = firstAdministrator(office);
  if (!row)
    throw new Error(
      "This office has no administrator yet. Start it with npm start, make the first account with the link it prints, then run this again.",
    );
  const actor: Actor = { personId: row.id, name: row.name, role: Role.parse(row.role), administrator: true };
  const may = can(actor, "imports.apply");
  if (!may.ok)
    throw new Error(
      `${row.name} is the first administrator. ${may.reason} Give a supervisor the administrator flag in Settings, then run this again.`,
    );
  return { office, actor, scope: scope(actor) };
}

function textOf(file: string): string {
  const path = resolve(file);
  const decoded = decodeFile(bytesOf(path, file));
  if (!decoded.ok) throw new Error(`${basename(path)}: ${decoded.reason}`);
  return decoded.text;
}

function bytesOf(path: string, said: string): Uint8Array {
  try {
    if (statSync(path).size > FILE_LIMIT)
      throw new DomainError("TOO_LARGE", `${basename(path)} is larger than 32 MB. Split the list and bring in the parts.`);
    return readFileSync(path);
  } catch (error) {
    if (error instanceof DomainError) throw error;
    throw new Error(`The file ${said} could not be read. Check its name and that this account may read it.`);
  }
}

function mappingIn(path: string): Mapping {
  const read = Mapping.safeParse(jsonIn(path));
  if (read.success) return read.data;
  throw new Error(
    `The mapping in ${path} does not fit: ${read.error.issues[0]?.message ?? "its shape is another"}. Correct it and run this again.`,
  );
}

function jsonIn(path: string): unknown {
  try {
    const read: unknown = JSON.parse(readFileSync(path, "utf8"));
    return read;
  } catch {
    throw new Error(`The mapping ${path} could not be read as JSON. Check its name and its content.`);
  }
}

function dayIn(text: string): CalendarDate {
  const read = CalendarDate.safeParse(text);
  if (read.success) return read.data;
  throw new Error(`${text} is not a day. Write it as 2026-11-24.`);
}
