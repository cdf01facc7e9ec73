import type { ActionPopup } from '../../e2e/support/action-popup';

/** What is left of a popup's heap once its form stands and the dead are swept, in MB. */
export async function heapOf(popup: ActionPopup): Promise<number> {
  await popup.find({ role: 'textbox', name: 'Comment' });
  return popup.evaluate(async () => {
    const collect: unknown = Reflect.get(globalThis, 'gc');
    if (typeof collect !== 'function') throw new Error('This Chromium does not sweep its heap.');
    const swept = async () => {
      collect();
      await new Promise((resolve) => setTimeout(resolve, 50));
      // Asked for anew each time: its figures are those of the moment in which it was asked for.
      const memory: unknown = Reflect.get(performance, 'memory');
      if (typeof memory !== 'object' || memory === null) throw new Error('This Chromium tells no heap.');
      return Number(Reflect.get(memory, 'usedJSHeapSize')) / 1_000_000;
    };
    // The popup before this one goes in several sweeps: elements first, then what they held.
    let before = Infinity;
    let used = await swept();
    for (let sweeps = 1; sweeps < 10 && before - used > 0.01; sweeps++) {
      before = used;
      used = await swept();
    }
    return used;
  });
}
