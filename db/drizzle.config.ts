import { defineConfig } from "drizzle-kit";

/** One configuration for the three files: `DB_FILE=case drizzle-kit generate --config db/drizzle.config.ts --name what`. */
const SCHEMAS = { case: "./db/schema/index.ts", accounts: "./db/schema/accounts.ts", publish: "./db/schema/publications.ts" } as const;
const file = process.env["DB_FILE"];
if (file !== "case" && file !== "accounts" && file !== "publish") throw new Error("Name the database: DB_FILE=case, accounts or publish.");

export default defineConfig({ dialect: "sqlite", schema: SCHEMAS[file], out: `./db/migrations/${file}` });
