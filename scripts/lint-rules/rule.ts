import type { TSESLint, TSESTree } from "@typescript-eslint/utils";

export type Rule = TSESLint.RuleModule<string>;
export type Context = Readonly<TSESLint.RuleContext<string, readonly unknown[]>>;

/** A rule of this house: why it exists, what it says, and what it looks at. */
export function houseRule(
  description: string,
  messages: Record<string, string>,
  create: (context: Context) => TSESLint.RuleListener,
): Rule {
  return { meta: { type: "problem", docs: { description }, messages, schema: [] }, create };
}

/** The name that is called: `change` in `change(…)`, `transaction` in `db.transaction(…)`. */
export function calledName({ callee }: TSESTree.CallExpression): string | undefined {
  if (callee.type === "Identifier") return callee.name;
  return callee.type === "MemberExpression" && callee.property.type === "Identifier" && !callee.computed ? callee.property.name : undefined;
}

/** The calls a chain is made of, the last first: `a(1).b(2).c(3)` gives c, b, a. */
export function callChain(last: TSESTree.CallExpression): TSESTree.CallExpression[] {
  const chain: TSESTree.CallExpression[] = [];
  let at: TSESTree.Node = last;
  for (;;) {
    if (at.type === "CallExpression") {
      chain.push(at);
      at = at.callee;
    } else if (at.type === "MemberExpression") {
      at = at.object;
    } else {
      return chain;
    }
  }
}

/** The definition a name in this file leads to, if there is exactly one. */
export function definitionOf(context: Context, identifier: TSESTree.Identifier): TSESLint.Scope.Definition | undefined {
  let scope: TSESLint.Scope.Scope | null = context.sourceCode.getScope(identifier);
  while (scope) {
    const variable = scope.set.get(identifier.name);
    if (variable) return variable.defs.length === 1 ? variable.defs[0] : undefined;
    scope = scope.upper;
  }
  return undefined;
}
