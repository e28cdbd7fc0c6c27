import type { TSESTree } from "@typescript-eslint/utils";
import { callChain, calledName, definitionOf, houseRule, type Context } from "./rule.ts";

const SCOPE = "server/core/scope.ts";
const READERS = /(^|\/)(db\/|server\/core\/|server\/.*?([\w-]+-)?queries\.ts$)/;
const SELECTS = new Set(["select", "selectDistinct"]);
const JOINS = new Set(["leftJoin", "rightJoin", "innerJoin", "fullJoin", "crossJoin"]);
/** Tables that may carry a wall (architecture: every read of them starts from the reader's scope). */
const WALLED = new Set(["clients", "proceedings"]);
const SQL_READ = /\bselect\b[\s\S]*\bfrom\b/i;

/** The table's own name, also when it was imported under another, or is reached through `schema.`. */
function tableName(context: Context, node: TSESTree.Node | undefined): string | undefined {
  if (node?.type === "MemberExpression" && node.property.type === "Identifier" && node.object.type === "Identifier") {
    return definitionOf(context, node.object)?.node.type === "ImportNamespaceSpecifier" || node.object.name === "schema"
      ? node.property.name
      : undefined;
  }
  if (node?.type !== "Identifier") return undefined;
  const found = definitionOf(context, node)?.node;
  return found?.type === "ImportSpecifier" && found.imported.type === "Identifier" ? found.imported.name : node.name;
}

function isRead(node: TSESTree.CallExpression): boolean {
  return calledName(node) === "from" && callChain(node).some((call) => SELECTS.has(calledName(call) ?? ""));
}

function path(context: Context): string {
  return context.filename.replaceAll("\\", "/");
}

export const readsThroughScope = houseRule(
  "A wall holds only when every read of clients and proceedings starts from the reader's scope, in a file where readers look for it.",
  {
    place: "Read the database in queries.ts (or a file named …-queries.ts) of this slice, and call that from here.",
    walled:
      "A read of {{table}} has to start from scope(actor): walled rows would be shown otherwise. Only server/core/scope.ts may name the table.",
    sql: "SQL text that reads belongs into db/ or into queries.ts of this slice, and starts from scope(actor).",
  },
  (context) => {
    const readable = READERS.test(path(context));
    const mayNameWalled = path(context).endsWith(SCOPE) || !/(^|\/)server\//.test(path(context));
    return {
      CallExpression(node) {
        const read = isRead(node);
        if (read && !readable) context.report({ node, messageId: "place" });
        const table = tableName(context, node.arguments[0]);
        if (!mayNameWalled && table !== undefined && WALLED.has(table) && (read || JOINS.has(calledName(node) ?? ""))) {
          context.report({ node, messageId: "walled", data: { table } });
        }
      },
      "MemberExpression[object.type='MemberExpression'][object.property.name='query']"(node: TSESTree.MemberExpression) {
        if (!readable) context.report({ node, messageId: "place" });
      },
      TemplateElement(node) {
        if (!readable && SQL_READ.test(node.value.raw)) context.report({ node, messageId: "sql" });
      },
      Literal(node) {
        const sentToDatabase = node.parent.type === "CallExpression" && ["prepare", "exec", "raw"].includes(calledName(node.parent) ?? "");
        if (!readable && sentToDatabase && typeof node.value === "string" && SQL_READ.test(node.value))
          context.report({ node, messageId: "sql" });
      },
    };
  },
);
