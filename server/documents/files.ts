import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { z } from "zod";
import { type Action, type Actor, can } from "../../shared/access/policy.ts";
import { LARGEST_FILE, Subject } from "../../shared/documents/contract.ts";
import { DomainError, noSuch } from "../../shared/kernel/domain-error.ts";
import { RequestId } from "../../shared/kernel/save.ts";
import { noteAccess } from "../core/access-log.ts";
import type { CaseCtx } from "../core/change.ts";
import type { Office } from "../core/office.ts";
import { scope } from "../core/scope.ts";
import { attachDocument, TOO_LARGE } from "./attach.ts";
import { Blobs } from "./blobs.ts";
import { visibleDocument } from "./queries.ts";

const STATUS = { NOT_FOUND: 404, FORBIDDEN: 403, RULE_REFUSED: 412, TOO_LARGE: 413, SIGNED_OUT: 401, BUSY: 429 } as const;

const Upload = z.strictObject({
  requestId: RequestId,
  name: z.string().min(1).max(1000),
  privileged: z.enum(["yes", "no"]),
  clientId: z.string().optional(),
  proceedingId: z.string().optional(),
});
/** The route's parser hands over the whole body. */
const Bytes = z.instanceof(Buffer);

/** Files up and down: the body is the file itself, what it belongs to stands in the query by ids alone. */
export function mountFiles(app: FastifyInstance, office: Office, whoAsks: (request: FastifyRequest) => Actor | null): void {
  const asked = (request: FastifyRequest, action: Action): CaseCtx => {
    const actor = whoAsks(request);
    if (!actor) throw new DomainError("SIGNED_OUT", "You are signed out. Sign in and repeat this.");
    const verdict = can(actor, action);
    if (!verdict.ok) throw new DomainError("FORBIDDEN", verdict.reason);
    return { office, actor, scope: scope(actor) };
  };
  app.addContentTypeParser("application/octet-stream", { parseAs: "buffer", bodyLimit: LARGEST_FILE + 1 }, (_request, body, done) => {
    done(null, body);
  });
  const upload = {
    bodyLimit: LARGEST_FILE + 1,
    // Who may not attach is refused before a byte of the body is read.
    onRequest: (request: FastifyRequest, reply: FastifyReply, done: () => void) => {
      try {
        asked(request, "documents.attach");
      } catch (error) {
        refuse(reply, error);
        return;
      }
      done();
    },
    errorHandler: (error: Error & { statusCode?: number }, _request: FastifyRequest, reply: FastifyReply) => {
      if (error.statusCode !== 413) throw error;
      return reply.code(413).send({ message: TOO_LARGE });
    },
  };
  app.post("/api/files", upload, (request, reply) =>
    answered(reply, async () => {
      const ctx = asked(request, "documents.attach");
      const { requestId, name, privileged, ...subject } = Upload.parse(request.query);
      const input = {
        requestId,
        name,
        privileged: privileged === "yes",
        subject: Subject.parse(subject),
        bytes: Bytes.parse(request.body),
      };
      return reply.send(await office.gate.enter("an upload", () => attachDocument(ctx, input)));
    }),
  );
  app.get<{ Params: { id: string } }>("/api/files/:id", (request, reply) =>
    answered(reply, () => {
      const ctx = asked(request, "documents.read");
      const found = visibleDocument(ctx, request.params.id);
      if (!found) throw noSuch("document");
      noteAccess(ctx, found.subject, "document");
      const bytes = new Blobs(office.blobFolder, office.keys.blobs).read(found.hash);
      return reply
        .type(found.type)
        .header("content-disposition", `attachment; filename*=UTF-8''${encodeURIComponent(found.name)}`)
        .send(bytes);
    }),
  );
}

async function answered(reply: FastifyReply, body: () => FastifyReply | Promise<FastifyReply>): Promise<FastifyReply> {
  try {
    return await body();
  } catch (error) {
    return refuse(reply, error);
  }
}

/** An expected "no" in its own words; anything else goes on to the server's own report. */
function refuse(reply: FastifyReply, error: unknown): FastifyReply {
  if (error instanceof DomainError) return reply.code(STATUS[error.kind]).send({ message: error.message });
  if (error instanceof z.ZodError)
    return reply.code(400).send({ message: "This file could not be attached. Load the page again and choose it once more." });
  throw error;
}
