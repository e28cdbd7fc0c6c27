import type { FastifyInstance, FastifyRequest } from "fastify";
import type { Actor } from "../shared/access/policy.ts";
import type { Office } from "./core/office.ts";
import { mountFeed } from "./calendar/feed-route.ts";
import { mountFiles } from "./documents/files.ts";

/** Addresses that are not tRPC: files up and down. A slice a line. */
export function mountRoutes(app: FastifyInstance, office: Office, whoAsks: (request: FastifyRequest) => Actor | null): void {
  mountFiles(app, office, whoAsks);
  mountFeed(app, office);
}
