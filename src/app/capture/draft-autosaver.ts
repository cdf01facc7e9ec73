import type { CaptureDraft } from '../../domain/capture-draft';

/**
 * Writes a draft down with every keystroke, one write at a time: what is typed while a write is under
 * way goes out, once, as soon as that has ended.
 */
export class DraftAutosaver {
  #pending: CaptureDraft | undefined;
  #running: Promise<void> | undefined;
  #isHeld = false;

  constructor(
    private readonly write: (draft: CaptureDraft) => Promise<void>,
    private readonly onFailure: (error: unknown) => void,
  ) {}

  save(draft: CaptureDraft): void {
    this.#pending = draft;
    this.#start();
  }

  /**
   * Runs `work` in the place of the writes: it begins when none is under way, and those that come meanwhile
   * wait for its end. What was pending before is forgotten only once `work` has succeeded; where it fails,
   * that, or else `draft`, is written after all.
   */
  async replace<T>(draft: CaptureDraft, work: () => Promise<T>): Promise<T> {
    this.#isHeld = true;
    await this.#running;
    const replaced = this.#pending;
    try {
      const result = await work();
      if (this.#pending === replaced) this.#pending = undefined;
      return result;
    } catch (error) {
      this.#pending ??= draft;
      throw error;
    } finally {
      this.#isHeld = false;
      this.#start();
    }
  }

  #start(): void {
    if (this.#pending && !this.#isHeld) this.#running ??= this.#run();
  }

  async #run(): Promise<void> {
    while (this.#pending && !this.#isHeld) {
      const draft = this.#pending;
      this.#pending = undefined;
      await this.write(draft).catch(this.onFailure);
    }
    this.#running = undefined;
  }
}
