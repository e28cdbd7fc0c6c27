import { randomBytes } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import type { IncomingMessage } from "node:http";
import { join } from "node:path";
import fastifyStatic from "@fastify/static";
import { type AnyRouter } from "@trpc/server";
import { fastifyTRPCPlugin, type FastifyTRPCPluginOptions } from "@trpc/server/adapters/fastify";
import Fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from "fastify";
import type { Actor } from "../../shared/access/policy.ts";
import { securityHeaders } from "./http-headers.ts";
import { makeReport } from "./log.ts";
import type { Office } from "./office.ts";
import { mountSignIn } from "./sign-in-routes.ts";
import { makeSessionCheck } from "./sign-in.ts";

const BODY_LIMIT = 1_048_576;
const BATCH_LIMIT = 10;
/** Bytes of a body that is refused as too long which are still read, so that its sender gets to read the answer. */
const DRAIN_LIMIT = 67_108_864;
const TOO_LONG = "That is more than can be sent at once: at most 1 MB of text fits in one save. Attach a longer text as a file.";

export type HttpOptions = {
  office: Office;
  router: AnyRouter;
  /** Folder of the built client; null in tests of the API alone. */
  client: string | null;
  /** Routes that are not tRPC: files up and down. */
  routes: (app: FastifyInstance, office: Office, whoAsks: (request: FastifyRequest) => Actor | null) => void;
};

/** One port for everything: pages, API, sign-in, files. */
export async function makeHttp({ office, router, client, routes }: HttpOptions): Promise<FastifyInstance> {
  const app = Fastify({ bodyLimit: BODY_LIMIT, routerOptions: { maxParamLength: 5000 }, logger: false, forceCloseConnections: "idle" });
  const sessionOf = makeSessionCheck(office.accounts, office.keys.sessions);
  const whoAsks = (request: FastifyRequest) => sessionOf(request.headers.cookie);
  const report = makeReport();
  guard(app, office);
  app.setErrorHandler(async (error: { statusCode?: number; code?: string }, request, reply) => {
    if (error.statusCode !== 413) return answerError(error, reply, report);
    await drain(request.raw);
    return reply.code(413).send(tooLong());
  });
  mountSignIn(app, office);
  routes(app, office, whoAsks);
  const options: FastifyTRPCPluginOptions<AnyRouter> = {
    prefix: "/api/trpc",
    trpcOptions: {
      router,
      allowMethodOverride: true,
      maxBatchSize: BATCH_LIMIT,
      createContext: ({ req }) => ({ office, actor: whoAsks(req), report }),
    },
  };
  await app.register(fastifyTRPCPlugin, { ...options });
  if (client !== null) await mountClient(app, client);
  return app;
}

/** Host, origin and method rules before anything else; headers on everything. */
function guard(app: FastifyInstance, office: Office): void {
  const own = new URL(office.origin);
  app.addHook("onRequest", async (request, reply) => {
    const nonce = randomBytes(16).toString("base64");
    request.nonce = nonce;
    void reply.headers({ ...securityHeaders(nonce), ...(request.url.startsWith("/api/") ? { "cache-control": "no-store" } : {}) });
    const host = request.headers.host ?? "";
    if (host !== own.host) return refuseHost(request, reply, own, host);
    if (request.url.startsWith("/api/trpc") && request.method !== "POST") {
      return reply.code(405).send({ message: "Questions and saves are sent by POST, so that nothing personal stands in an address." });
    }
    if (request.method !== "GET" && request.method !== "HEAD" && request.headers.origin !== own.origin) {
      return reply.code(403).send({ message: `This request did not come from ${own.origin}, so nothing was done.` });
    }
    return undefined;
  });
  app.decorateRequest("nonce", "");
}

function refuseHost(request: FastifyRequest, reply: FastifyReply, own: URL, host: string): FastifyReply {
  const loopback = /^(127\.0\.0\.1|\[::1\])(:\d+)?$/.test(host);
  if (loopback && request.method === "GET") return reply.redirect(`${own.origin}${request.url}`, 308);
  return reply.code(421).send({ message: `This server answers at ${own.origin}. Open that address.` });
}

function answerError(error: { statusCode?: number; code?: string }, reply: FastifyReply, report: (error: unknown) => string): FastifyReply {
  if (error.statusCode !== undefined && error.statusCode < 500) {
    return reply.code(error.statusCode).send({ message: "The request could not be read. Load the page again and repeat it." });
  }
  return reply
    .code(500)
    .send({ message: `Something went wrong on the server. Give the reference ${report(error)} to your administrator.` });
}

/** The sentence for those who call an address, and beside it the shape in which the API's own client looks for it. */
function tooLong() {
  return { message: TOO_LONG, error: { message: TOO_LONG, code: -32_013, data: { code: "PAYLOAD_TOO_LARGE", httpStatus: 413 } } };
}

/** A connection closed while its sender still writes breaks before the answer is read: so the rest is read and thrown away. */
function drain(raw: IncomingMessage): Promise<void> {
  if (raw.readableEnded || raw.destroyed) return Promise.resolve();
  return new Promise((resolve) => {
    let left = DRAIN_LIMIT;
    raw.on("data", (chunk: Buffer) => {
      left -= chunk.length;
      if (left < 0) resolve();
    });
    for (const over of ["end", "close", "error"]) raw.once(over, () => resolve());
    raw.resume();
  });
}

async function mountClient(app: FastifyInstance, folder: string): Promise<void> {
  const indexFile = join(folder, "index.html");
  if (!existsSync(indexFile)) throw new Error(`The built client is missing at ${folder}. Run npm start, which builds it.`);
  const page = readFileSync(indexFile, "utf8");
  await app.register(fastifyStatic, { root: folder, index: false, wildcard: false, preCompressed: true, maxAge: "365d", immutable: true });
  app.setNotFoundHandler((request, reply) => {
    if (request.method !== "GET" || request.url.startsWith("/api/") || request.url.startsWith("/assets/")) {
      return reply.code(404).send({ message: "There is no such address." });
    }
    return reply.header("cache-control", "no-store").type("text/html; charset=utf-8").send(page.replaceAll("__NONCE__", request.nonce));
  });
}

declare module "fastify" {
  // eslint-disable-next-line @typescript-eslint/consistent-type-definitions -- only an interface is merged into the library's own
  interface FastifyRequest {
    /** Fresh for each answer; the page's own styles carry it. */
    nonce: string;
  }
}
