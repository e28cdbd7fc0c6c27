const MINUTE = 60_000;
/** Waits after the first, second … refusal, then once an hour. */
const WAITS = [1, 5, 15, 60].map((minutes) => minutes * MINUTE);
const HOURLY = 60 * MINUTE;
/** After this long a message is given up, told anew where what it told still lies ahead, and Settings says so in red. */
export const GIVE_UP_AFTER = 24 * 60 * MINUTE;

/** When to try again after so many tries. */
export function nextTry(tries: number, now: number): number {
  return now + (WAITS[tries - 1] ?? HOURLY);
}

/** What a mail program's error means, for an administrator: what happened and what to do. Never the server's own text alone. */
export function mailTrouble(
  error: { readonly code?: string | undefined; readonly responseCode?: number | undefined },
  host: string,
): string {
  const { code = "", responseCode = 0 } = error;
  if (code === "EAUTH" || responseCode === 535) return `${host} refused the user name or the password. Check both in Settings.`;
  if (code === "ETIMEDOUT" || code === "ETIMEOUT")
    return `${host} did not answer in time. It is tried again; check host and port if this stays.`;
  if (code === "ECONNREFUSED" || code === "ECONNECTION" || code === "ESOCKET" || code === "EDNS" || code === "ENOTFOUND")
    return `${host} could not be reached. Check host, port and security in Settings, and whether this computer may send mail.`;
  if (code === "ETLS" || code === "ESTARTTLS")
    return `${host} offers no safe connection of the chosen kind. Choose the other kind in Settings.`;
  if (responseCode >= 500) return `${host} refused the message for good (${responseCode}). Check the sender's and the recipient's address.`;
  if (responseCode >= 400) return `${host} refused the message for now (${responseCode}). It is tried again.`;
  return `${host} did not take the message. It is tried again.`;
}
