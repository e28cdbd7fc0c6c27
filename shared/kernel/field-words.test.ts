import { expect, test } from "vitest";
import { z } from "zod";
import { fieldWords } from "./field-words.ts";

const says = (schema: z.ZodType, value: unknown) => schema.safeParse(value, { error: fieldWords }).error?.issues[0]?.message;

test.each([
  [
    "a text",
    z.string().max(4000),
    "x".repeat(4001),
    "This is too long: at most 4,000 characters fit here. Attach a longer text as a file.",
  ],
  ["a list", z.array(z.string()).max(2), ["a", "b", "c"], "At most 2 fit here. Take out what is not needed."],
  ["a number", z.number().max(999), 1000, "The most this can be is 999."],
  ["something else", z.string(), 7, "What was entered here does not fit. Check it and save again."],
])("a field says in a sentence what does not fit: %s", (_, schema, value, words) => {
  expect(says(schema, value)).toBe(words);
});

test("a schema's own words come first", () => {
  expect(says(z.string().min(1, "Write your name."), "")).toBe("Write your name.");
});
