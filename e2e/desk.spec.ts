import { filedPetition, heldClient } from "./arrange.ts";
import { expect, test } from "./office.ts";
import { field, open, write } from "./screen.ts";

test("an entry is logged on the open case, a hearing is set by hand, and two wardens stay two", async ({ office, page, context }) => {
  test.setTimeout(90_000);
  const { origin } = office.server;
  const client = await heldClient(office.as.staff, { given: "Ines", surname: "Valdovinos" }, "2026-10-05");
  const petition = await filedPetition(office.as.staff, [client], { filedOn: "2026-11-16", number: "2:26-cv-00640" });
  await office.signIn(context, "staff");
  await open(page, `${origin}/cases/${petition.id}`, /Valdovinos/);

  await page.getByRole("banner").getByRole("button", { name: "Log an entry" }).click();
  await expect(page.getByRole("form", { name: "Log an entry" })).toBeVisible();
  await page.getByRole("button", { name: "Cancel" }).click();
  await expect(page).toHaveURL(`${origin}/cases/${petition.id}`);

  await page.getByRole("button", { name: "More to do with this case" }).click();
  await page.getByRole("menuitem", { name: "Set a hearing" }).click();
  const hearing = page.getByRole("form", { name: "Set a hearing" });
  await hearing.getByRole("button", { name: "Set the hearing" }).click();
  await expect(hearing).toContainText("Give the day of the hearing.");
  await write(hearing, "On which day?", "12/3");
  await hearing.getByRole("button", { name: "Set the hearing" }).click();
  await expect(page.getByRole("status").filter({ hasText: "The hearing is saved." })).toBeVisible();

  await page.getByRole("button", { name: "More to do with this case" }).click();
  await page.getByRole("menuitem", { name: "Change the case" }).click();
  const change = page.getByRole("form", { name: "Change the case" });
  for (const place of [1, 2]) {
    await change.getByRole("button", { name: "Add a respondent" }).click();
    await write(change.getByRole("group", { name: `Respondent ${place}` }), "Who holds it", `Jailer Number ${place}`);
  }
  await change.getByRole("button", { name: "Save case" }).click();
  await expect(page.getByRole("status").filter({ hasText: "The case is saved." })).toBeVisible();
  await expect(page.getByText(/Jailer Number 1, Warden or jailer · Jailer Number 2, Warden or jailer/)).toBeVisible();
});

test("a colleague is taken off a case and a person entered by mistake out of it", async ({ office, page, context }) => {
  test.setTimeout(90_000);
  const { origin } = office.server;
  const clients = [
    await heldClient(office.as.staff, { given: "Ivo", surname: "Marchetti" }, "2026-10-05"),
    await heldClient(office.as.staff, { given: "Ada", surname: "Okwuosa" }, "2026-10-06"),
  ];
  const petition = await filedPetition(office.as.supervisor, clients, { filedOn: "2026-11-16", number: null });
  await office.signIn(context, "supervisor");
  await open(page, `${origin}/cases/${petition.id}`, /Marchetti/);
  const act = async (name: string) => {
    await page.getByRole("button", { name: "More to do with this case" }).click();
    await page.getByRole("menuitem", { name }).click();
  };
  await act("Take a person out");
  const out = page.getByRole("form", { name: "Take a person out" });
  await out.getByRole("button", { name: "Take out of the case" }).click();
  await expect(out).toContainText("Choose the person.");
  await field(out, "Whom?").selectOption({ label: "Ada Okwuosa" });
  await write(out, "Why?", "A cousin of the same family name.");
  await out.getByRole("button", { name: "Take out of the case" }).click();
  await expect(page.getByRole("status").filter({ hasText: "The person is taken out of the case" })).toBeVisible();
  await expect(page.getByRole("table", { name: "Petitioners" }).getByRole("row", { name: /Okwuosa/ })).toHaveCount(0);

  await act("Assign");
  const assign = page.getByRole("form", { name: "Assign" });
  await field(assign, "To whom?").selectOption({ label: "Mateo Lindqvist" });
  await assign.getByRole("button", { name: "Assign case" }).click();
  await expect(page.getByRole("status").filter({ hasText: "The case is assigned." })).toBeVisible();
  await act("Take a colleague off");
  const off = page.getByRole("form", { name: "Take a colleague off" });
  await off.getByRole("button", { name: "Take off the case" }).click();
  await expect(page.getByRole("status").filter({ hasText: "The colleague is taken off the case." })).toBeVisible();
});

test("the count beside Today is what is to be done now, and what falls later opens in place", async ({ office, page, context }) => {
  test.setTimeout(90_000);
  const { origin } = office.server;
  const client = await heldClient(office.as.staff, { given: "Rosa", surname: "Quintero" }, "2026-10-05");
  const petition = await filedPetition(office.as.staff, [client], { filedOn: "2026-11-16", number: "2:26-cv-00641" });
  for (const [title, day] of [
    ["Call the clerk", "2026-11-24"],
    ["Draft the brief", "2027-01-15"],
  ])
    await office.as.staff("deadlines.add", { requestId: crypto.randomUUID(), proceedingId: petition.id, title, day });
  await office.signIn(context, "staff");
  await open(page, `${origin}/`, "Tuesday, November 24");
  await expect(page.getByRole("navigation", { name: "Main", exact: true }).getByRole("link", { name: "Today 1 due" })).toBeVisible();
  await expect(page.getByText("Draft the brief")).toHaveCount(0);
  await page.getByRole("link", { name: /^Later: / }).click();
  await expect(page.getByText("Draft the brief")).toBeVisible();
  await page.getByRole("link", { name: "Only 7 days" }).click();
  await expect(page.getByText("Draft the brief")).toHaveCount(0);
});
