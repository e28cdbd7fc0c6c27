import type { TSESTree } from "@typescript-eslint/utils";
import { callChain, calledName, houseRule } from "./rule.ts";

const ENDS = new Set(["query", "mutation", "subscription"]);
const PERMISSIONS = new Set(["allowedTo", "publishedTo", "openToAll"]);

/** A procedure ends in one of these with a resolver; `db.query` and the like are no calls with a function. */
function endsProcedure(node: TSESTree.CallExpression): boolean {
  const [resolver] = node.arguments;
  const takesFunction =
    resolver !== undefined &&
    ["ArrowFunctionExpression", "FunctionExpression", "Identifier", "MemberExpression", "CallExpression"].includes(resolver.type);
  return node.callee.type === "MemberExpression" && ENDS.has(calledName(node) ?? "") && takesFunction;
}

export const completeProcedure = houseRule(
  "Nothing leaves the server but through a strict output schema, and nobody asks without a permission.",
  {
    output: "This procedure has no output schema: add .output(View) before its end, so that nothing leaves the server unnamed.",
    permission: "This procedure asks for no permission: begin it with allowedTo(action), or with openToAll() where anybody may ask.",
  },
  (context) => ({
    CallExpression(node) {
      if (!endsProcedure(node)) return;
      const names = callChain(node).map((call) => calledName(call));
      if (!names.includes("output")) context.report({ node, messageId: "output" });
      if (!PERMISSIONS.has(names.at(-1) ?? "")) context.report({ node, messageId: "permission" });
    },
  }),
);
