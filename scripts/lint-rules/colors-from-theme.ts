import { houseRule } from "./rule.ts";

const WHOLE = /^#(?:[0-9a-f]{3,4}|[0-9a-f]{6}|[0-9a-f]{8})$/i;
const WITHIN = /[:(,\s]#(?:[0-9a-f]{6}|[0-9a-f]{8})\b|:\s*#[0-9a-f]{3,4}\b/i;

export const colorsFromTheme = houseRule(
  "Colors are named once, in client/app/theme, where light, dark and contrast are checked together.",
  { color: "Name this color in client/app/theme and use its variable here, so that light, dark and contrast stay right together." },
  (context) => ({
    Literal(node) {
      if (typeof node.value === "string" && (WHOLE.test(node.value) || WITHIN.test(node.value)))
        context.report({ node, messageId: "color" });
    },
    TemplateElement(node) {
      if (WHOLE.test(node.value.raw) || WITHIN.test(node.value.raw)) context.report({ node, messageId: "color" });
    },
  }),
);
