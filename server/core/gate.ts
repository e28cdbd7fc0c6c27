/** Who may write now: one at a time, first come first served, so that nobody ever waits inside SQLite. */
export class WriteGate {
  #last: Promise<void> = Promise.resolve();
  #holder: string | null = null;
  #since = 0;

  /** Runs `body` when every earlier writer is done. */
  async enter<T>(who: string, body: () => T | Promise<T>): Promise<T> {
    const before = this.#last;
    let leave: () => void = () => undefined;
    this.#last = new Promise((resolve) => {
      leave = resolve;
    });
    await before;
    this.#holder = who;
    this.#since = performance.now();
    try {
      return await body();
    } finally {
      this.#holder = null;
      leave();
    }
  }

  /** A job that has held the gate for over a second, for the sentence beside "saving". */
  get busyWith(): string | null {
    return this.#holder !== null && performance.now() - this.#since > 1000 ? this.#holder : null;
  }
}
