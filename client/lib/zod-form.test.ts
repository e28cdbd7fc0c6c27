import { expect, test } from "vitest";
import { z } from "zod";
import { errorsOf } from "./zod-form.ts";

const Release = z.strictObject({
  day: z.string("Needs a day."),
  time: z.string().regex(/^\d\d:\d\d$/, "Write the time as 18:40."),
  people: z.array(z.strictObject({ name: z.string().min(1, "Needs a name.") })),
});

test("each field gets its first sentence, nested fields by their path", () => {
  expect(errorsOf(Release, { day: null, time: "27", people: [{ name: "Ana" }, { name: "" }] })).toEqual({
    day: "Needs a day.",
    time: "Write the time as 18:40.",
    "people.1.name": "Needs a name.",
  });
});

test("a form that keeps the contract has no errors", () => {
  expect(errorsOf(Release, { day: "2026-11-23", time: "18:40", people: [] })).toEqual({});
});

test("a sentence about the whole form stands under no field", () => {
  const either = z
    .strictObject({ given: z.string(), family: z.string() })
    .refine((name) => name.given !== "" || name.family !== "", "Needs one name.");
  expect(errorsOf(either, { given: "", family: "" })).toEqual({ "": "Needs one name." });
});
