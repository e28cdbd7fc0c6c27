import { expect, test } from "vitest";
import { lengthWith, MOST_KEPT, refusalOf } from "./use-most-kept.ts";

test.each([
  ["an empty field", { value: "", selectionStart: 0, selectionEnd: 0 }, 7],
  ["text before and after", { value: "held since", selectionStart: 4, selectionEnd: 4 }, 17],
  ["a part that is selected and goes", { value: "held since", selectionStart: 0, selectionEnd: 4 }, 13],
  ["a field that does not tell its selection", { value: "held", selectionStart: null, selectionEnd: null }, 11],
])("a pasted text is counted with what stays: %s", (_, control, length) => {
  expect(lengthWith(control, "October")).toBe(length);
});

test("a refusal says how long the text was, and that the field is unchanged", () => {
  expect(refusalOf("x".repeat(MOST_KEPT * 24))).toMatch(
    /^Nothing was pasted: that is 1,200,000 characters, .* What was here is unchanged\./,
  );
});
