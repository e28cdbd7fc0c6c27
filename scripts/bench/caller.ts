import { Agent, request } from "node:http";

export type Answer = { readonly status: number; readonly body: string; readonly ms: number; readonly cookies: readonly string[] };

/** One connection to one server on this machine, kept open: what is timed is the answer and not the handshake. */
export class Caller {
  readonly #agent = new Agent({ keepAlive: true, maxSockets: 1 });
  readonly #port: number;

  constructor(port: number) {
    this.#port = port;
  }

  get(path: string): Promise<Answer> {
    return this.#send("GET", path, undefined, {});
  }

  post(path: string, body: unknown, headers: Readonly<Record<string, string>> = {}): Promise<Answer> {
    const text = JSON.stringify(body);
    return this.#send("POST", path, text, {
      ...headers,
      "content-type": "application/json",
      "content-length": String(Buffer.byteLength(text)),
    });
  }

  close(): void {
    this.#agent.destroy();
  }

  #send(method: string, path: string, body: string | undefined, headers: Readonly<Record<string, string>>): Promise<Answer> {
    return new Promise((resolve, reject) => {
      const began = performance.now();
      const sent = request({ host: "localhost", port: this.#port, method, path, agent: this.#agent, headers }, (response) => {
        const parts: Buffer[] = [];
        response.on("data", (part: Buffer) => parts.push(part));
        response.on("end", () => {
          const ms = performance.now() - began;
          const { statusCode = 0, headers: given } = response;
          resolve({ status: statusCode, body: Buffer.concat(parts).toString(), ms, cookies: given["set-cookie"] ?? [] });
        });
        response.on("error", reject);
      });
      // An idle connection may be closed by the other side just as it is used again: that question was never heard, so it is asked anew.
      sent.on("error", (error) => {
        const unheard = sent.reusedSocket && "code" in error && error.code === "ECONNRESET";
        if (unheard) this.#send(method, path, body, headers).then(resolve, reject);
        else reject(error);
      });
      sent.end(body);
    });
  }
}
