import type { CaptureDraft } from '../../domain/capture-draft';

/**
 * Writes a draft down with every keystroke, at once: what is not asked of the library by then is lost when
 * the popup closes. The library keeps the order.
 */
export class DraftAutosaver {
  #writes: Promise<unknown> = Promise.resolve();
  #isHeld = false;
  #held: CaptureDraft | undefined;

  constructor(
    private readonly write: (draft: CaptureDraft) => Promise<void>,
    private readonly onFailure: (error: unknown) => void,
  ) {}

  save(draft: CaptureDraft): void {
    if (this.#isHeld) {
      this.#held = draft;
      return;
    }
    const writing = this.write(draft).catch(this.onFailure);
    this.#writes = Promise.all([this.#writes, writing]);
  }

  /**
   * Runs `work` in the place of a draft: it begins when no write is under way, and those that come
   * meanwhile wait for its end. Where it fails, the draft is written after all.
   */
  async replace<T>(draft: CaptureDraft, work: () => Promise<T>): Promise<T> {
    this.#isHeld = true;
    await this.#writes;
    try {
      return await work();
    } catch (error) {
      this.#held ??= draft;
      throw error;
    } finally {
      const held = this.#held;
      [this.#isHeld, this.#held] = [false, undefined];
      if (held) this.save(held);
    }
  }
}
