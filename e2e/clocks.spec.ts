import { heldClient } from "./arrange.ts";
import { expect, test } from "./office.ts";
import { field, open, write } from "./screen.ts";

test("a final order starts the clocks of the removal period, the later of day 180 and six months is shown, and a span moves it", async ({
  office,
  page,
}) => {
  test.setTimeout(60_000);
  const client = await heldClient(office.as.staff, { given: "Rafiq", surname: "Osmani" }, "2026-04-01");
  await office.signIn(page.context(), "staff");
  await open(page, `${office.server.origin}/clients/${client}`, "Rafiq Osmani");
  const panel = page.getByRole("region", { name: "Custody clocks" });
  await expect(panel.getByRole("listitem").filter({ hasText: "Six months in custody" })).toContainText("passed 54 days ago");

  await panel.getByRole("button", { name: "Record the final order of removal" }).click();
  const form = page.getByRole("form", { name: "Final order of removal" });
  await write(form, /^On which day did the order become final/, "5/18/2026");
  await field(form, "How did it become final?").selectOption({ label: "The time to appeal ended" });
  await write(form, /^From which paper is this known/, "Notice of the immigration court");
  await form.getByRole("button", { name: "Save the order" }).click();
  const presumption = panel.getByRole("listitem").filter({ hasText: "Six-month presumption ends" });
  await expect(presumption).toContainText("Wed Nov 18");
  await expect(presumption).toContainText("passed 6 days ago");
  await presumption.getByText("How it is counted").click();
  await expect(presumption).toContainText("Day 180 is Sat Nov 14, 2026; six months end on Wed Nov 18, 2026. File on the later");
  await expect(panel).not.toContainText(/overdue|late\b/i);

  await panel.getByRole("button", { name: "Add a span that does not count" }).click();
  const span = page.getByRole("form", { name: "A span that does not count" });
  await span.getByRole("button", { name: "Save the span" }).click();
  await expect(span).toContainText("Enter the first day of the span.");
  await write(span, "From which day?", "6/1/2026");
  await write(span, /^Last day/, "6/10/2026");
  await write(span, "What is alleged?", "Refused to sign a form");
  await write(span, /^From which paper is this known/, "Return [9]");
  await span.getByRole("button", { name: "Save the span" }).click();
  await expect(presumption).toContainText("Sat Nov 28");
  await panel.getByRole("button", { name: /^Withdraw the span/ }).click();
  const withdraw = page.getByRole("form", { name: "Withdraw a span" });
  await write(withdraw, "Why?", "It was another person");
  await withdraw.getByRole("button", { name: "Withdraw the span" }).click();
  await expect(presumption).toContainText("Wed Nov 18");

  await panel.getByRole("button", { name: "Withdraw the final order" }).click();
  const order = page.getByRole("form", { name: "Withdraw the final order of removal" });
  await order.getByRole("button", { name: "Withdraw the order" }).click();
  await expect(order).toContainText("Say why it is withdrawn.");
  await write(order, "Why?", "Order of another person");
  await order.getByRole("button", { name: "Withdraw the order" }).click();
  await expect(panel.getByRole("listitem").filter({ hasText: "Six months in custody" })).toContainText("passed 54 days ago");
  await expect(presumption).toHaveCount(0);
  await expect(panel.getByRole("button", { name: "Record the final order of removal" })).toBeVisible();
});

test("an order whose day is not known says what to enter, with the form one press away", async ({ office, page }) => {
  test.setTimeout(60_000);
  const client = await heldClient(office.as.staff, { given: "Rafiq", surname: "Osmani" }, "2026-04-01");
  await office.as.staff("custody.recordRemovalOrder", {
    requestId: crypto.randomUUID(),
    clientId: client,
    finalOn: null,
    source: "His sister",
  });
  await office.signIn(page.context(), "staff");
  await open(page, `${office.server.origin}/clients/${client}`, "Rafiq Osmani");
  const panel = page.getByRole("region", { name: "Custody clocks" });
  await expect(panel).toContainText("The day on which the order became final is not entered.");
  await panel.getByRole("button", { name: "Enter the day it became final" }).click();
  const form = page.getByRole("form", { name: "Final order of removal" });
  await write(form, /^On which day did the order become final/, "5/18/2026");
  await write(form, "Why is it corrected?", "The notice came");
  await form.getByRole("button", { name: "Save correction" }).click();
  await expect(panel).toContainText("Wed Nov 18");
});

test("the list of ripening clocks is reached from Clients, opens a petition for the person, and opens the client", async ({
  office,
  page,
}) => {
  test.setTimeout(60_000);
  const client = await heldClient(office.as.staff, { given: "Rafiq", surname: "Osmani" }, "2026-06-10");
  await office.signIn(page.context(), "staff");
  await open(page, `${office.server.origin}/clients`, "Clients");
  await page.getByRole("tab", { name: "Ripening clocks" }).click();
  const list = page.getByRole("list", { name: "Ripening clocks" });
  const row = list.getByRole("listitem").filter({ hasText: "Rafiq Osmani" });
  await expect(row).toContainText("Six months in custody: Thu Dec 10, in 16 days");
  await page.getByRole("button", { name: "7 days" }).click();
  await expect(page.getByText("No clock ripens in the next 7 days")).toBeVisible();
  await page.getByRole("button", { name: "90 days" }).click();
  await row.getByRole("button", { name: "Open a petition for Rafiq Osmani" }).click();
  await expect(page.getByRole("dialog", { name: "Open a petition" })).toContainText("Rafiq Osmani");
  await page.getByRole("dialog").getByRole("button", { name: "Cancel" }).click();
  await row.getByRole("link", { name: "Rafiq Osmani" }).click();
  await expect(page).toHaveURL(`${office.server.origin}/clients/${client}`);
  await expect(page.getByRole("heading", { level: 1, name: "Rafiq Osmani" })).toBeVisible();
});
