import type { CaptureDraft } from '../src/domain/capture-draft';

/**
 * Writes a draft down with every keystroke, one write at a time: what is typed while a write is under
 * way goes out, once, as soon as that has ended.
 */
export class DraftKeeper {
  #next: CaptureDraft | undefined;
  #running: Promise<void> | undefined;

  constructor(
    private readonly write: (draft: CaptureDraft) => Promise<void>,
    private readonly failed: (error: unknown) => void,
  ) {}

  keep(draft: CaptureDraft): void {
    this.#next = draft;
    this.#running ??= this.#run();
  }

  /** Forgets what has not been written yet, and resolves when no write is under way any more. */
  async settle(): Promise<void> {
    this.#next = undefined;
    await this.#running;
  }

  async #run(): Promise<void> {
    while (this.#next) {
      const draft = this.#next;
      this.#next = undefined;
      await this.write(draft).catch(this.failed);
    }
    this.#running = undefined;
  }
}
