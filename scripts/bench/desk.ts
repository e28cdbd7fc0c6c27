import { Caller } from "./caller.ts";
import type { Running } from "./servers.ts";

const EMAIL = "ruth@office.example";
const PASSWORD = "four warm paper lanterns";

export type Told = { readonly data: unknown; readonly ms: number };

function read(from: unknown, ...keys: string[]): unknown {
  return keys.reduce<unknown>((at, key) => (typeof at === "object" && at !== null ? Reflect.get(at, key) : undefined), from);
}

/** A signed-in person's calls of the real API over HTTP, timed; an answer that is not a success is an error. */
export class Desk {
  readonly #caller: Caller;
  readonly #headers: Readonly<Record<string, string>>;
  readonly cookie: string;

  constructor({ port }: Pick<Running, "port">, cookie: string) {
    this.#caller = new Caller(port);
    this.#headers = { origin: `http://localhost:${String(port)}`, cookie };
    this.cookie = cookie;
  }

  async ask(path: string, input: unknown): Promise<Told> {
    const { status, body, ms } = await this.#caller.post(`/api/trpc/${path}`, input, this.#headers);
    if (status !== 200) throw new Error(`${path} answered ${String(status)}: ${body.slice(0, 400)}`);
    return { data: read(JSON.parse(body), "result", "data"), ms };
  }

  /** Several questions in one call, as a page of the client asks them; the answers in order. */
  async askAll(questions: readonly (readonly [path: string, input: unknown])[]): Promise<{ data: unknown[]; ms: number }> {
    const paths = questions.map(([path]) => path).join(",");
    const inputs = Object.fromEntries(questions.map(([, input], place) => [String(place), input]));
    const { status, body, ms } = await this.#caller.post(`/api/trpc/${paths}?batch=1`, inputs, this.#headers);
    if (status !== 200) throw new Error(`${paths} answered ${String(status)}: ${body.slice(0, 400)}`);
    const answers: unknown = JSON.parse(body);
    if (!Array.isArray(answers)) throw new Error(`${paths} did not answer with a list.`);
    return { data: answers.map((answer: unknown) => read(answer, "result", "data")), ms };
  }

  close(): void {
    this.#caller.close();
  }
}

/** Makes the first account through the link that a first start prints. Its person leads the office. */
export async function setUp(product: Running): Promise<void> {
  const token = /\/setup\/([\w-]+)/.exec(product.said())?.[1];
  if (token === undefined) throw new Error("The server printed no set-up link.");
  const nobody = new Desk(product, "");
  const person = { name: "Ruth Abenov", email: EMAIL, password: PASSWORD };
  await nobody.ask("accounts.useSetupLink", { token, ...person, officeName: "Prairie Habeas Project", zone: "America/New_York" });
  nobody.close();
}

export async function signIn(product: Running): Promise<Desk> {
  const caller = new Caller(product.port);
  const answer = await caller.post(
    "/api/auth/sign-in/email",
    { email: EMAIL, password: PASSWORD },
    { origin: `http://localhost:${String(product.port)}` },
  );
  caller.close();
  const cookie = answer.cookies[0]?.split(";")[0];
  if (answer.status !== 200 || cookie === undefined) throw new Error(`Signing in was refused: ${answer.body.slice(0, 400)}`);
  return new Desk(product, cookie);
}
