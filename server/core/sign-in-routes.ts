import { fromNodeHeaders } from "better-auth/node";
import type { FastifyInstance } from "fastify";
import type { Office } from "./office.ts";
import { makeSignIn } from "./sign-in.ts";

/** The only addresses of the sign-in library that are open; the rest of its surface does not exist here. */
const OPEN = new Set(["/api/auth/sign-in/email", "/api/auth/sign-out", "/api/auth/change-password"]);

/** Hands sign-in, sign-out and change of password to the library, and its answer back. */
export function mountSignIn(app: FastifyInstance, office: Office): void {
  const signIn = makeSignIn(office);
  app.post("/api/auth/*", async (request, reply) => {
    const url = new URL(request.url, office.origin);
    if (!OPEN.has(url.pathname)) return reply.code(404).send({ message: "There is no such address." });
    const headers = fromNodeHeaders(request.headers);
    headers.set("x-great-writ-peer", request.ip);
    headers.delete("content-length");
    const answer = await signIn.handler(new Request(url, { method: "POST", headers, body: JSON.stringify(request.body ?? {}) }));
    void reply.code(answer.status);
    for (const cookie of answer.headers.getSetCookie()) void reply.header("set-cookie", cookie);
    if (url.pathname.endsWith("/sign-out")) void reply.header("clear-site-data", '"cache", "storage"');
    const retry = answer.headers.get("x-retry-after");
    return reply.type("application/json").send(answer.ok ? { ok: true } : refusal(answer.status, retry));
  });
}

function refusal(status: number, retry: string | null): { message: string } {
  if (status === 429) return { message: `Too many tries from this computer. Wait ${retry ?? "60"} seconds and try again.` };
  if (status === 401 || status === 403) return { message: "That e-mail and password do not belong together. Check both and try again." };
  return { message: "The sign-in could not be read. Enter your e-mail and password again." };
}
