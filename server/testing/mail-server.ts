import type { AddressInfo, Server } from "node:net";
import { type ParsedMail, simpleParser } from "mailparser";
import { SMTPServer, type SMTPServerOptions } from "smtp-server";
import { onTestFinished } from "vitest";
import type { Colleague } from "./make-proceedings.ts";

/** How a mail server of a test misbehaves. */
export type Trouble = {
  /** Answered to the recipient, first to last; when the list is used up it accepts. */
  readonly refuse?: readonly number[];
  /** Breaks the connection in the middle of the first so many messages. */
  readonly dropAfterData?: number;
  /** Takes the message and never answers, so many times. */
  readonly silentAfterData?: number;
  /** Waits so long before each message is accepted. */
  readonly slowMs?: number;
  /** Asks for a name and a password and accepts none. */
  readonly refusesLogin?: boolean;
};

/** A mail server on a free port of this machine that keeps what it is given. It ends with the test. */
export async function mailServer({ refuse = [], dropAfterData = 0, silentAfterData = 0, slowMs = 0, refusesLogin = false }: Trouble = {}) {
  const received: ParsedMail[] = [];
  const refusals = [...refuse];
  let [drops, silences, most, now] = [dropAfterData, silentAfterData, 0, 0];
  const options: SMTPServerOptions = {
    ...{ authOptional: !refusesLogin, allowInsecureAuth: true, disabledCommands: refusesLogin ? ["STARTTLS"] : ["STARTTLS", "AUTH"] },
    onAuth: (_auth, _session, done) => {
      done(Object.assign(new Error("No."), { responseCode: 535 }));
    },
    onConnect: (_session, done) => {
      most = Math.max(most, (now += 1));
      done();
    },
    onClose: () => {
      now -= 1;
    },
    onRcptTo: (_address, _session, done) => {
      const code = refusals.shift();
      done(code === undefined ? null : Object.assign(new Error("No."), { responseCode: code }));
    },
    onData: (stream, _session, done) => {
      void simpleParser(stream).then((mail) => {
        received.push(mail);
        if (drops-- > 0) for (const connection of server.connections) connection.close();
        else if (silences-- > 0) return;
        else if (slowMs > 0) setTimeout(done, slowMs);
        else done();
      });
    },
  };
  const server = new SMTPServer(options);
  server.on("error", () => undefined);
  const port = await listening(server.server, () => server.listen(0, "127.0.0.1"));
  onTestFinished(
    () =>
      new Promise<void>((resolve) => {
        for (const connection of server.connections) connection.close();
        server.close(() => resolve());
      }),
  );
  return { port, received, most: () => most };
}

export function listening(server: Server, listen: () => void): Promise<number> {
  return new Promise((resolve) => {
    server.once("listening", () => resolve((server.address() as AddressInfo).port));
    listen();
  });
}

export const settings = (port: number) =>
  ({ host: "127.0.0.1", port, security: "none", user: null, password: null, from: "desk@office.example" }) as const;

/** Sets the mail server, or another one, or with null none. */
export async function setMail(by: Colleague, next: object | null): Promise<void> {
  const { version } = await by.api.reminders.mail({});
  const given = next === null ? null : { ...settings(25), ...next };
  await by.api.reminders.changeMail({ requestId: crypto.randomUUID(), expects: version, settings: given });
}
