import { createTRPCClient, httpBatchLink, TRPCClientError } from "@trpc/client";
import { createTRPCContext } from "@trpc/tanstack-react-query";
import { MutationCache, QueryCache, QueryClient } from "@tanstack/react-query";
import type { AppRouter } from "../../server/router.ts";

export const { TRPCProvider, useTRPC, useTRPCClient } = createTRPCContext<AppRouter>();

/** Queries go by POST: what is asked for (names, numbers) never stands in an address, a log or a cache of the way. */
export function makeClient() {
  return createTRPCClient<AppRouter>({
    links: [httpBatchLink({ url: "/api/trpc", methodOverride: "POST", maxItems: 10 })],
  });
}

/** What a failed call can say on screen. `reference` is the request's number in the server's log. */
export type CallFailure = { readonly says: string; readonly code: string | null; readonly reference: string | null };

function text(value: unknown, key: string): string | null {
  if (typeof value !== "object" || value === null || !(key in value)) return null;
  const found: unknown = Reflect.get(value, key);
  return typeof found === "string" ? found : null;
}

/** Reads a failure. An answer carries the server's own sentence; no answer at all gets ours. */
export function failureOf(error: unknown): CallFailure {
  if (!(error instanceof TRPCClientError) || error.data === undefined || error.data === null) {
    return { says: "The server did not answer. Check the connection; the work continues when it is back.", code: null, reference: null };
  }
  const data: unknown = error.data;
  return { says: error.message, code: text(data, "code"), reference: text(data, "requestId") };
}

/** `signedOut` runs when the server no longer knows who is asking. */
export function makeQueryClient(signedOut: () => void): QueryClient {
  const onError = (error: unknown) => {
    if (failureOf(error).code === "UNAUTHORIZED") signedOut();
  };
  return new QueryClient({
    queryCache: new QueryCache({ onError }),
    mutationCache: new MutationCache({ onError }),
    defaultOptions: {
      queries: { staleTime: 15_000, retry: (tries, error) => tries < 1 && failureOf(error).code === null },
      mutations: { retry: false },
    },
  });
}
