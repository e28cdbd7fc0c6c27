import { houseRule } from "./rule.ts";

const EXPLAINED = /^\W*guarantee:\s*\S/;

export const noUnexplainedCast = houseRule(
  "A cast silences the compiler; whoever writes one says what makes it true.",
  {
    cast: "This cast is a claim the compiler cannot check: let a schema or a narrowing prove it, or say what makes it true in a comment that begins with guarantee: on this line or the one above.",
  },
  (context) => {
    const explained = new Set(
      context.sourceCode
        .getAllComments()
        .filter((comment) => EXPLAINED.test(comment.value))
        .map((comment) => comment.loc.end.line),
    );
    return {
      TSAsExpression(node) {
        const { typeAnnotation: type, loc } = node;
        if (type.type === "TSTypeReference" && type.typeName.type === "Identifier" && type.typeName.name === "const") return;
        const lines = [loc.start.line - 1, loc.start.line, type.loc.end.line];
        if (!lines.some((line) => explained.has(line))) context.report({ node, messageId: "cast" });
      },
    };
  },
);
