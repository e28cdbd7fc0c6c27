import type { FastifyInstance } from "fastify";
import type { Office } from "../core/office.ts";
import { feedText } from "./feed.ts";

const GONE = "This calendar address is revoked or was never made. Make a new one in Great Writ under Calendar, Subscribe.";

/** The one page that a program reads without signing in: whoever has the secret address has the calendar, and nothing else. */
export function mountFeed(app: FastifyInstance, office: Office): void {
  app.get<{ Params: { file: string } }>("/api/calendar/:file", (request, reply) => {
    const [, token] = /^([A-Za-z0-9_-]{32})\.ics$/.exec(request.params.file) ?? [];
    const text = token === undefined ? null : feedText(office, token);
    if (text === null) return reply.code(404).type("text/plain; charset=utf-8").send(GONE);
    return reply.header("content-disposition", 'inline; filename="great-writ.ics"').type("text/calendar; charset=utf-8").send(text);
  });
}
