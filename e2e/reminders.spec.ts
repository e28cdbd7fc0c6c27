import type { Page } from "@playwright/test";
import { z } from "zod";
import { filedPetition, heldClient, requestId } from "./arrange.ts";
import { type MailServer, openMailServer } from "./mail-server.ts";
import { expect, type OfficeUnderTest, PEOPLE, test } from "./office.ts";
import { field, open, write } from "./screen.ts";

const USER = "desk";
const PASSWORD = "nine quiet copper kettles";
const FROM = "reminders@office.example";
const NAME = { given: "Ester", surname: "Quintanilla" } as const;
const Session = z.object({ actor: z.object({ personId: z.string() }) });

/** A date of our own for tomorrow, of the staff attorney, on a filed case of a client with a name. */
async function dateOfTomorrow(office: OfficeUnderTest): Promise<void> {
  const { staff } = office.as;
  const { actor } = Session.parse(await staff("accounts.session"));
  const client = await heldClient(staff, NAME, "2026-10-05");
  const { id } = await filedPetition(staff, [client], { filedOn: "2026-11-09", number: "2:26-cv-00731" });
  const title = "Draft the traverse for Ester";
  await staff("deadlines.add", { requestId: requestId(), proceedingId: id, title, day: "2026-11-25", ownerId: actor.personId });
}

async function saveMail(page: Page, port: number): Promise<void> {
  const form = page.getByRole("form", { name: "Mail" });
  await write(form, /^Mail server/, "127.0.0.1");
  await form.getByRole("radio", { name: /^None/ }).check();
  await write(form, /^Port/, String(port));
  await write(form, /^User name/, USER);
  await write(form, "Password of the mail server", PASSWORD);
  await write(form, "Address from which reminders come", FROM);
  await form.getByRole("button", { name: "Save the mail server" }).click();
}

const remindersOf = ({ received }: MailServer) =>
  received.filter(({ subject = "" }) => subject.startsWith("Great Writ: ") && !subject.endsWith("a test"));

test("with mail off the product says so; with a mail server a reminder arrives once, survives restarts, names nobody, and is seen in the browser", async ({
  office,
  page,
}) => {
  test.setTimeout(120_000);
  const { server } = office;
  const post = await openMailServer(USER, PASSWORD);
  await office.signIn(page.context(), "supervisor");
  await open(page, `${server.origin}/settings`, "Settings");
  const about = page.getByRole("region", { name: "About this installation" });
  await expect(about).toContainText("Mail is off: reminders stay inside Great Writ");
  const mail = page.getByRole("region", { name: "Mail", exact: true });
  await expect(mail).toContainText("Mail is off");

  await saveMail(page, post.port);
  await expect(mail).toContainText("Mail is on");
  await expect(about).not.toContainText("Mail is off");
  await mail.getByRole("button", { name: "Send a test to me" }).click();
  await expect(mail.getByRole("status").filter({ hasText: "accepted a message" })).toContainText(
    `127.0.0.1 accepted a message to ${PEOPLE.supervisor.email}.`,
  );
  expect(post.received.map(({ subject }) => subject)).toContain("Great Writ: a test");
  await page.reload();
  await expect(field(mail, "Password of the mail server")).toHaveValue("");
  expect(await page.content()).not.toContain(PASSWORD);

  await dateOfTomorrow(office);
  await server.stop();
  await server.start();
  await expect.poll(() => remindersOf(post).length, { timeout: 15_000 }).toBe(1);
  // A server that ends waits for the round of reminders that it has begun.
  await server.stop();
  await server.start();
  await server.stop();
  const [reminder, ...more] = remindersOf(post);
  expect(more).toEqual([]);
  expect(reminder?.subject).toBe("Great Writ: 1 ahead");
  expect(reminder?.from?.text).toContain(FROM);
  expect(reminder?.to).toMatchObject({ text: PEOPLE.staff.email });
  expect(reminder?.text).toContain("Our own date is due Wed Nov 25, 2026 (tomorrow), S.D. Ind. 2:26-cv-00731.");
  for (const { subject = "", text = "" } of post.received)
    for (const name of Object.values(NAME)) expect(`${subject}\n${text}`).not.toContain(name);

  await server.start();
  await office.signIn(page.context(), "staff");
  await page.goto(server.origin);
  const reminders = page.getByRole("region", { name: "Reminders" });
  await expect(reminders).toContainText("Draft the traverse for Ester");
  await expect(reminders).toContainText("The day before, it is yours");
  const today = page.getByRole("navigation", { name: "Main", exact: true }).getByRole("link", { name: /^Today/ });
  await expect(today).toHaveAccessibleName(/1 reminder not seen/);
  await reminders.getByRole("button", { name: /^Seen/ }).click();
  await expect(today).not.toHaveAccessibleName(/reminder/);
  await expect(reminders).toHaveCount(0);
  await page.reload();
  await expect(page.getByRole("region", { name: "Due from us" })).toContainText("Draft the traverse for Ester");
  await expect(reminders).toHaveCount(0);
  await post.close();
});

test("a mail server that cannot be reached is told in words, and its settings stay to be corrected", async ({ office, page }) => {
  test.setTimeout(60_000);
  const post = await openMailServer(USER, PASSWORD);
  await post.close();
  await office.signIn(page.context(), "supervisor");
  await open(page, `${office.server.origin}/settings`, "Settings");
  await saveMail(page, post.port);
  const mail = page.getByRole("region", { name: "Mail", exact: true });
  await expect(mail).toContainText("Mail is on");
  await mail.getByRole("button", { name: "Send a test to me" }).click();
  await expect(mail).toContainText("127.0.0.1 could not be reached. Check host, port and security in Settings");
  await expect(field(mail, /^Mail server/)).toHaveValue("127.0.0.1");
  await mail.getByRole("button", { name: "Switch mail off" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Switch mail off" }).click();
  await expect(mail).toContainText("Mail is off");
});
