import type { TSESTree } from "@typescript-eslint/utils";
import { houseRule } from "./rule.ts";

const TESTS = new Set(["test", "it", "describe"]);
const SKIPS = new Set(["skip", "fixme"]);
const NEVER: Record<string, string> = { only: "only", todo: "silent", runIf: "silent", fails: "silent" };

function isTest(node: TSESTree.Node): boolean {
  if (node.type === "Identifier") return TESTS.has(node.name);
  return node.type === "MemberExpression" && isTest(node.object);
}

/** A condition, then a sentence: Playwright's own way to say why. A title and a function say nothing. */
function saysWhy(call: TSESTree.CallExpression): boolean {
  const [first, second] = call.arguments;
  const isText =
    second?.type === "Literal"
      ? typeof second.value === "string" && second.value.trim() !== ""
      : second?.type === "TemplateLiteral" || second?.type === "Identifier";
  const isTitle = first === undefined || first.type === "TemplateLiteral" || (first.type === "Literal" && typeof first.value === "string");
  return !isTitle && isText;
}

/** `describe.skipIf(absent)(title, …)` whose title carries the reason: `…(skipped: why)`, or a template that brings it. */
function titleSaysWhy(call: TSESTree.CallExpression): boolean {
  const outer = call.parent.type === "CallExpression" && call.parent.callee === call ? call.parent : undefined;
  const title = outer?.arguments[0];
  if (title?.type === "TemplateLiteral") return title.expressions.length > 0 || title.quasis[0]?.value.raw.includes("(skipped: ") === true;
  return title?.type === "Literal" && typeof title.value === "string" && title.value.includes("(skipped: ");
}

export const noSilentSkip = houseRule(
  "A test that does not run says why, and no test keeps others from running.",
  {
    only: "This keeps every other test of the file from running: take it away before you go on.",
    silent:
      "A skipped test has to say why: call skip(condition, reason) of the test's context, or test.skip(condition, reason) in a browser test, or write (skipped: reason) into the title.",
  },
  (context) => ({
    MemberExpression(node) {
      if (node.computed || node.property.type !== "Identifier" || !isTest(node.object)) return;
      const name = node.property.name;
      const never = Object.hasOwn(NEVER, name) ? NEVER[name] : undefined;
      const call = node.parent.type === "CallExpression" && node.parent.callee === node ? node.parent : undefined;
      if (never !== undefined) context.report({ node, messageId: never });
      else if (name === "skipIf" && !(call && titleSaysWhy(call))) context.report({ node, messageId: "silent" });
      else if (SKIPS.has(name) && !(call && saysWhy(call))) context.report({ node, messageId: "silent" });
    },
  }),
);
