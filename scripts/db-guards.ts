import { writeFileSync } from "node:fs";
import { accountGuards, caseGuards } from "../db/guards.ts";

/** Writes the guards into the custom migration named on the command line: `tsx scripts/db-guards.ts case db/migrations/case/0001_guards.sql`. */
const [which, file] = process.argv.slice(2);
if (!file || (which !== "case" && which !== "accounts")) throw new Error("Name the database (case or accounts) and the migration file.");
const statements = which === "case" ? caseGuards() : accountGuards();
writeFileSync(file, `${statements.join(";\n--> statement-breakpoint\n")};\n`);
