import type { Server } from "node:net";
import { type ParsedMail, simpleParser } from "mailparser";
import { SMTPServer } from "smtp-server";

/** What the test's own mail server was given, and how to end it. */
export type MailServer = { readonly port: number; readonly received: readonly ParsedMail[]; readonly close: () => Promise<void> };

/** A real SMTP server on a free port that asks for one user name and password, and keeps what it is given. */
export async function openMailServer(user: string, password: string): Promise<MailServer> {
  const received: ParsedMail[] = [];
  const server = new SMTPServer({
    allowInsecureAuth: true,
    disabledCommands: ["STARTTLS"],
    onAuth: (auth, _session, done) => {
      if (auth.username === user && auth.password === password) done(null, { user });
      else done(Object.assign(new Error("Not this password."), { responseCode: 535 }));
    },
    onData: (stream, _session, done) => {
      void simpleParser(stream).then((mail) => {
        received.push(mail);
        done();
      });
    },
  });
  const port = await new Promise<number>((resolve) => {
    const listening: Server = server.listen(0, "127.0.0.1", () => {
      const address = listening.address();
      resolve(typeof address === "object" && address !== null ? address.port : 0);
    });
  });
  return { port, received, close: () => new Promise((resolve) => server.close(() => resolve())) };
}
