import { addDemoPeople } from "./accounts/demo-accounts.ts";
import type { Office } from "./core/office.ts";
import { enterDemo } from "./seed/enter-demo.ts";

/** Fills the throw-away office of `npm run demo`. */
export async function fillDemo(office: Office): Promise<void> {
  await enterDemo(office, await addDemoPeople(office));
}
