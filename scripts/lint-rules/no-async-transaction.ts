import type { TSESTree } from "@typescript-eslint/utils";
import { calledName, houseRule, type Context } from "./rule.ts";

const DOORS = new Set(["transaction", "change"]);

/** Asks the types: an async function, a name that leads to one, and a function that hands back a promise are the same here. */
function returnsPromise(context: Context, argument: TSESTree.Node): boolean {
  const services = context.sourceCode.parserServices;
  if (!services?.program || !services.getTypeAtLocation) return false;
  const type = services.getTypeAtLocation(argument);
  return type.getCallSignatures().some((signature) => {
    const returned = signature.getReturnType();
    const members = returned.isUnion() ? returned.types : [returned];
    return members.some((member) => member.getProperty("then") !== undefined);
  });
}

export const noAsyncTransaction = houseRule(
  "SQLite commits when the callback returns: work after the first await would stand outside the transaction.",
  {
    async:
      "A transaction has to be synchronous: everything after the first await would be outside it and could not be rolled back. Do the waiting before, and pass a plain function.",
  },
  (context) => ({
    CallExpression(node) {
      const name = calledName(node);
      if (name === undefined || !DOORS.has(name)) return;
      for (const argument of node.arguments) if (returnsPromise(context, argument)) context.report({ node: argument, messageId: "async" });
    },
  }),
);
