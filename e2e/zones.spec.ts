import { filedPetition, heldClient, requestId } from "./arrange.ts";
import { type Api, closeServer, expect, freePort, type OfficeUnderTest, openOffice, PEOPLE, RunningServer, test } from "./office.ts";

/** From the first places of the earth to begin a day to the last, with odd hours and a half hour among them. */
const ZONES = [
  "Pacific/Kiritimati",
  "Asia/Kathmandu",
  "Europe/Paris",
  "UTC",
  "America/St_Johns",
  "America/Los_Angeles",
  "Pacific/Pago_Pago",
] as const;
const WEDNESDAY = { GREATWRIT_CLOCK: "2026-11-25T22:00:00Z" } as const;

/** A case with dates in days and hours, one counted back from a hearing, and somebody in custody with running clocks. */
async function caseWithDates({ as: { staff } }: OfficeUnderTest): Promise<{ id: string; clientId: string }> {
  const clientId = await heldClient(staff, { given: "Luis", surname: "Mendoza Rivas" }, "2026-10-20");
  const { id } = await filedPetition(staff, [clientId], { filedOn: "2026-11-02", number: "2:26-cv-00588" });
  const log = (entry: object) =>
    staff("docket.log", { requestId: requestId(), proceedingId: id, filer: "court", text: "ORDER.", ...entry });
  await log({ type: "order_to_show_cause", number: 3, filedOn: "2026-11-24", servedOn: "2026-11-25", service: "ecf" });
  const order = await log({ type: "text_order", number: 4, filedOn: "2026-11-25", enteredOn: "2026-11-25", enteredTime: "14:05" });
  await staff("obligations.open", {
    requestId: requestId(),
    entryId: order["id"],
    commands: [
      { obligor: "government", act: "bond_hearing", when: { kind: "period", n: 96, unit: "hour", from: "entry" } },
      { obligor: "us", act: "file_reply", when: { kind: "instant", day: "2026-12-04", time: "16:00" } },
    ],
  });
  const hearing = { title: "Hearing on the petition", onDay: "2026-12-22", time: "09:30", place: null };
  await log({ type: "hearing_notice", number: 5, filedOn: "2026-11-25", hearing });
  return { id, clientId };
}

const parts = (rows: unknown, keys: readonly string[]) =>
  Array.isArray(rows) ? rows.map((row: object) => keys.map((key) => Reflect.get(row, key) as unknown)) : [];

/** What stands, what would be counted now, and the clocks, as the API says them. */
async function saidBy(api: Api, id: string, clientId: string): Promise<unknown> {
  const { next } = await api("deadlines.ofProceeding", { proceedingId: id });
  const { clocks } = await api("deadlines.clocks", { clientId });
  const again = { type: "judgment", number: 9, filedOn: "2026-11-25", enteredOn: "2026-11-25", filer: "court", text: "JUDGMENT." };
  const { says } = await api("docket.preview", { requestId: requestId(), proceedingId: id, ...again });
  return {
    next: parts(next, ["title", "due", "safe", "zone"]),
    clocks: parts(clocks, ["id", "on", "inDays"]),
    counted: parts(says, ["says", "steps"]),
  };
}

test("server and browser in seven time zones give the same dates", async ({ browser }) => {
  test.setTimeout(180_000);
  const office = await openOffice(WEDNESDAY);
  const { id, clientId } = await caseWithDates(office);
  const cookie = await office.server.signIn(PEOPLE.staff.email);
  await office.server.stop();
  const seen: { zone: string; said: unknown; shown: string[] }[] = [];
  for (const zone of ZONES) {
    const server = new RunningServer(await freePort(), office.server.folder, { ...WEDNESDAY, TZ: zone });
    await server.start();
    const said = await saidBy(server.api(cookie), id, clientId);
    const context = await browser.newContext({ timezoneId: zone, locale: "en-US" });
    const [name, value] = [cookie.slice(0, cookie.indexOf("=")), cookie.slice(cookie.indexOf("=") + 1)];
    await context.addCookies([{ name, value, url: server.origin, httpOnly: true, sameSite: "Strict" }]);
    const page = await context.newPage();
    await page.goto(`${server.origin}/cases/${id}`);
    const dates = page.getByRole("region", { name: "Next dates" });
    await expect(dates).toContainText("Return", { timeout: 20_000 });
    const shown = (await dates.getByRole("listitem").allInnerTexts()).map((text) => text.replaceAll(/\s+/g, " ").trim());
    await context.close();
    await server.stop();
    seen.push({ zone, said, shown });
  }
  await closeServer(office.server);
  const [first] = seen;
  expect(JSON.stringify(first?.said)).toContain("2026-11-30");
  expect(first?.shown.join(" ")).toContain("Mon Nov 30");
  for (const { zone, said, shown } of seen) expect({ zone, said, shown }).toEqual({ ...first, zone });
});
