/** Work that is under way, for whoever must not leave before it is done. */
export class PendingWork {
  #all: Promise<unknown> = Promise.resolve();

  track<T>(work: Promise<T>): Promise<T> {
    this.#all = Promise.allSettled([this.#all, work]);
    return work;
  }

  /** Resolves when all of it, and what came meanwhile, has succeeded or failed. */
  async idle(): Promise<void> {
    for (let seen; seen !== this.#all; await seen) seen = this.#all;
  }
}
