import reactHooks from "eslint-plugin-react-hooks";
import { defineConfig } from "eslint/config";
import tseslint from "typescript-eslint";
import { houseRules } from "./scripts/lint-rules/rules.ts";

const TESTS = ["**/*.test.{ts,tsx}", "**/*.spec.ts", "db/testing/**", "server/testing/**"];
/** Long because they are lists: code lists, rule sets, seeds. */
const DATA_TABLES = ["shared/**/codes.ts", "shared/**/*-data.ts", "shared/*/rule-set/**", "db/seed/**", "db/reference/**"];

const CLOCK = "Time comes in as an argument, or from ctx.now(): a rule that reads the clock cannot be tested or replayed.";
const clock = [
  { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: CLOCK },
  { selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']", message: CLOCK },
  { selector: "MemberExpression[object.name='Temporal'][property.name='Now']", message: CLOCK },
];
const environment = [
  {
    selector: "MemberExpression[object.name='process'][property.name='env']",
    message: "Settings are read once, in server/core/env.ts, and come in as arguments everywhere else.",
  },
];
const defaultExports = [{ selector: "ExportDefaultDeclaration", message: "Export by name, so that a thing has one name in every file." }];
const machineDates = [
  { selector: "Identifier[name='Date']", message: "A court counts calendar days: use CalendarDate, Instant and Zone of shared/kernel." },
];
const syntax = (...restrictions) => ["error", ...restrictions.flat()];

export default defineConfig(
  {
    ignores: [
      "**/node_modules/",
      "dist/",
      "data/",
      ".cache/",
      "test-results/",
      "playwright-report/",
      "db/migrations/",
      "db/testing/released/",
    ],
  },
  { linterOptions: { reportUnusedDisableDirectives: "error", reportUnusedInlineConfigs: "error" } },
  {
    files: ["**/*.{ts,tsx}"],
    extends: [tseslint.configs.strictTypeChecked],
    plugins: { house: houseRules },
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      "max-lines": ["error", { max: 300 }],
      "max-lines-per-function": ["error", { max: 60 }],
      "no-restricted-syntax": syntax(clock, environment, defaultExports),
      "house/no-async-transaction": "error",
      "house/no-unexplained-cast": "error",
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      "@typescript-eslint/no-confusing-void-expression": ["error", { ignoreArrowShorthand: true }],
      "@typescript-eslint/consistent-type-imports": ["error", { fixStyle: "inline-type-imports" }],
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", varsIgnorePattern: "^_", ignoreRestSiblings: true }],
      "@typescript-eslint/consistent-type-definitions": ["error", "type"],
      "@typescript-eslint/switch-exhaustiveness-check": ["error", { considerDefaultExhaustiveForUnions: true }],
    },
  },
  { files: DATA_TABLES, rules: { "max-lines": ["error", { max: 500 }], "max-lines-per-function": "off" } },
  {
    files: ["shared/{deadlines,courts}/**/*.ts"],
    ignores: TESTS,
    rules: { "no-restricted-syntax": syntax(machineDates, clock, environment, defaultExports) },
  },
  { files: ["shared/kernel/**/*.ts"], rules: { "house/no-unexplained-cast": "off" } },
  // The clock of the machine is read in server/core alone, the environment at the doors of the programs.
  {
    files: ["server/serve.ts", "server/import-cli.ts", "server/imports/cli.ts", "server/rebuild-summaries.ts"],
    rules: { "no-restricted-syntax": syntax(clock, defaultExports) },
  },
  { files: ["server/core/**/*.ts", "db/seed/**/*.ts"], rules: { "no-restricted-syntax": syntax(environment, defaultExports) } },
  { files: ["server/core/env.ts"], rules: { "no-restricted-syntax": syntax(defaultExports) } },
  {
    files: ["**/*.config.ts", "**/*.d.ts", "scripts/gate/playwright-reporter.ts", "client/app/routes/**/*.tsx"],
    rules: { "no-restricted-syntax": syntax(clock) },
  },
  {
    files: ["server/**/*.ts"],
    ignores: TESTS,
    rules: { "house/complete-procedure": "error", "house/reads-through-scope": "error" },
  },
  {
    files: ["client/**/*.{ts,tsx}"],
    extends: [reactHooks.configs.flat.recommended],
    rules: {
      "house/colors-from-theme": "error",
      "house/no-async-transaction": "off",
      // The router's redirect is thrown by its own design.
      "@typescript-eslint/only-throw-error": [
        "error",
        { allow: [{ from: "package", package: "@tanstack/router-core", name: "Redirect" }, "Redirect"] },
      ],
    },
  },
  // A component is mostly layout, a line an element: it may be longer than a rule.
  { files: ["client/**/*.tsx"], rules: { "max-lines-per-function": ["error", { max: 110 }] } },
  { files: ["client/app/theme/**", "client/app/theme*.ts", "client/**/*.test.{ts,tsx}"], rules: { "house/colors-from-theme": "off" } },
  // The parser's node types are an enum whose values are their names.
  { files: ["scripts/lint-rules/**"], rules: { "@typescript-eslint/no-unsafe-enum-comparison": "off" } },
  {
    files: TESTS,
    rules: {
      "max-lines": ["error", { max: 500 }],
      "max-lines-per-function": "off",
      "house/no-silent-skip": "error",
      // A test gives what the contract would refuse, on purpose, and matches with expect.any, which is typed so.
      "house/no-unexplained-cast": "off",
      "@typescript-eslint/no-unsafe-assignment": "off",
      "@typescript-eslint/no-unsafe-argument": "off",
      "@typescript-eslint/no-unsafe-return": "off",
      "no-restricted-syntax": syntax(environment, defaultExports),
    },
  },
  { files: ["scripts/**/*.ts", "e2e/**/*.ts"], rules: { "no-restricted-syntax": syntax(defaultExports) } },
  { files: ["scripts/gate/playwright-reporter.ts"], rules: { "no-restricted-syntax": "off" } },
  // What runs inside the page is one function by necessity.
  { files: ["e2e/page-*.ts"], rules: { "max-lines-per-function": "off" } },
);
