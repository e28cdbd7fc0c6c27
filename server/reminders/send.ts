import { createTransport } from "nodemailer";
import { mailTrouble, nextTry } from "../../shared/reminders/mail-retry.ts";
import { sayDay } from "../../shared/deadlines/words.ts";
import { instant } from "../../shared/kernel/instant.ts";
import { dayIn } from "../../shared/kernel/zoned.ts";
import { today } from "../core/clock.ts";
import type { Office } from "../core/office.ts";
import { officeName } from "../accounts/settings.ts";
import { type MailSettings, mailSettings } from "./mail-settings.ts";
import { putMailState } from "./mail-state.ts";
import { addressOf, dueMail, type MailRow } from "./queries.ts";

/** A server that hangs is left after this long, so that the next minute's mail is not held up for ever. */
const PATIENCE_MS = 15_000;
/** Longest whole conversation about one message; one that was being sent when the server ended is tried again after it. */
const WHOLE_MS = 60_000;
/** A server that ends waits so much longer for the message on its way. */
const GRACE_MS = 3_000;
const AT_ONCE = 50;

export type Message = { readonly to: string; readonly subject: string; readonly text: string; readonly messageId: string };
type From = { readonly name: string; readonly address: string };
/** Hands one message to the mail server; rejects with the server's error, and soon after an end that is asked for. */
export type SendMail = (settings: MailSettings, message: Message, from: From, ending?: AbortSignal) => Promise<void>;

/** By SMTP; a server that says nothing for `patience` milliseconds is left, and so is one that drips for `whole` of them. */
export function bySmtp(patience: number, whole = patience * 4, grace = GRACE_MS): SendMail {
  return async ({ host, port, security, user, password }, message, from, ending) => {
    const transport = createTransport({
      ...{ host, port, secure: security === "tls", requireTLS: security === "starttls", ignoreTLS: security === "none" },
      ...(user === null ? {} : { auth: { user, pass: password ?? "" } }),
      ...{ connectionTimeout: patience, greetingTimeout: patience, socketTimeout: patience, dnsTimeout: patience },
    });
    const { tooLong, clear } = patienceOf(whole, grace, ending);
    try {
      await Promise.race([transport.sendMail({ from, ...message, headers: { "Auto-Submitted": "auto-generated" } }), tooLong]);
    } finally {
      clear();
      transport.close();
    }
  };
}
const sendBySmtp = bySmtp(PATIENCE_MS, WHOLE_MS);

/** Rejects when the whole time is over, or a little after an end that is asked for. */
function patienceOf(whole: number, grace: number, ending: AbortSignal | undefined): { tooLong: Promise<never>; clear: () => void } {
  const timers: NodeJS.Timeout[] = [];
  let shorten = (): void => undefined;
  const tooLong = new Promise<never>((_resolve, reject) => {
    const leave = () => {
      reject(Object.assign(new Error("The mail server takes too long."), { code: "ETIMEDOUT" }));
    };
    timers.push(setTimeout(leave, whole));
    shorten = () => void timers.push(setTimeout(leave, grace));
  });
  if (ending?.aborted === true) shorten();
  ending?.addEventListener("abort", shorten);
  const clear = () => {
    for (const timer of timers) clearTimeout(timer);
    ending?.removeEventListener("abort", shorten);
  };
  return { tooLong, clear };
}

/**
 * Sends what waits, oldest first. A message is marked before it is handed over, so that a crash between the two leaves a trace; it is then
 * sent again under the same Message-ID: a double is better than a missed date. A refusal is told in Settings and tried again. Where the
 * server ends, no further message is begun.
 */
export async function sendMail(office: Office, send: SendMail = sendBySmtp, ending?: AbortSignal): Promise<void> {
  const settings = mailSettings(office);
  if (settings === null) return;
  for (const row of dueMail(office, office.clock.now(), AT_ONCE)) {
    if (ending?.aborted === true) return;
    const trouble = await sendOne(office, settings, row, { send, ending });
    // The server itself is in trouble: the other messages would only wait for it one after another.
    if (trouble === "server") return;
  }
}

type Sending = { readonly send: SendMail; readonly ending: AbortSignal | undefined };

async function sendOne(
  office: Office,
  settings: MailSettings,
  row: MailRow,
  { send, ending }: Sending,
): Promise<"none" | "message" | "server"> {
  const to = addressOf(office, row.personId);
  const tries = row.tries + 1;
  if (to === null || !to.legal) {
    const trouble = to === null ? "The account of its recipient is closed." : "Its recipient works on no cases any more.";
    await putMailState(office, row.n, { state: "given_up", tries: row.tries, nextTryAt: 0, sentAt: null, trouble });
    return "message";
  }
  const marked = { tries, nextTryAt: office.clock.now() + WHOLE_MS, sentAt: null, trouble: null };
  await putMailState(office, row.n, { state: "sending", ...marked });
  const message = { to: to.email, subject: row.subject, text: heldUp(row, office) + row.text, messageId: messageId(row, office) };
  const refusal = await refusalOf(send(settings, message, { name: officeName(office), address: settings.from }, ending));
  const now = office.clock.now();
  if (refusal === null) {
    await putMailState(office, row.n, { state: "sent", tries, nextTryAt: 0, sentAt: now, trouble: null });
    return "none";
  }
  // Left because the server ends: nobody refused it, and it is sent after the next start.
  const trouble = ending?.aborted === true ? null : mailTrouble(refusal, settings.host);
  await putMailState(office, row.n, { state: "waiting", tries, nextTryAt: nextTry(tries, now), sentAt: null, trouble });
  return refusal.responseCode !== undefined && refusal.code === "EENVELOPE" ? "message" : "server";
}

/** What the mail server answered where it did not take the message; null where it did. Nothing else is caught here. */
async function refusalOf(sent: Promise<void>): Promise<ReturnType<typeof wordsOf> | null> {
  try {
    await sent;
    return null;
  } catch (error) {
    return wordsOf(error);
  }
}

/** Days are counted from the day on which a message was written: one that was held up past midnight says so first. */
function heldUp({ madeAt }: MailRow, office: Office): string {
  const written = dayIn(instant(madeAt), office.zone());
  if (written === today(office.clock, office.zone())) return "";
  return `This was written on ${sayDay(written, null)} and could not be sent until now. “Today” and “in 3 days” are counted from then.\n\n`;
}

/** The same for every try of one message. It carries the office's host alone. */
function messageId({ id }: MailRow, office: Office): string {
  return `<${id}@${new URL(office.origin).hostname}>`;
}

function wordsOf(error: unknown): { code: string | undefined; responseCode: number | undefined } {
  if (!(error instanceof Error)) return { code: undefined, responseCode: undefined };
  const code: unknown = Reflect.get(error, "code");
  const responseCode: unknown = Reflect.get(error, "responseCode");
  return { code: typeof code === "string" ? code : undefined, responseCode: typeof responseCode === "number" ? responseCode : undefined };
}

/** One message to oneself, now: says how it went in a sentence. */
export async function testMail(office: Office, personId: string, send: SendMail = sendBySmtp): Promise<{ sent: boolean; says: string }> {
  const settings = mailSettings(office);
  if (settings === null) return { sent: false, says: "Mail is off: no mail server is set. Save one first." };
  const to = addressOf(office, personId);
  if (to === null) return { sent: false, says: "Your account has no open address." };
  const text = "This is a test from Great Writ. Reminders will arrive from this address.";
  const id = `<test-${office.clock.now()}@${new URL(office.origin).hostname}>`;
  try {
    await send(
      settings,
      { to: to.email, subject: "Great Writ: a test", text, messageId: id },
      { name: officeName(office), address: settings.from },
    );
    return { sent: true, says: `${settings.host} accepted a message to ${to.email}. Look whether it arrives.` };
  } catch (error) {
    return { sent: false, says: mailTrouble(wordsOf(error), settings.host) };
  }
}
