import type { ActionPopup } from '../../e2e/support/action-popup';

/** What is left of a popup's heap once its form stands and the dead are swept, in MB. */
export async function heapOf(popup: ActionPopup): Promise<number> {
  await popup.find({ role: 'textbox', name: 'Comment' });
  return popup.evaluate(() => {
    const collect: unknown = Reflect.get(globalThis, 'gc');
    const memory: unknown = Reflect.get(performance, 'memory');
    if (typeof collect !== 'function' || typeof memory !== 'object' || memory === null) {
      throw new Error('This Chromium does not tell its heap.');
    }
    collect();
    return Number(Reflect.get(memory, 'usedJSHeapSize')) / 1_000_000;
  });
}
