export interface Typed {
  /** Milliseconds from each key to the paint of the post with it. */
  ours: number[];
  /** The same for a text that nothing depends on, by turns with the keys: what a frame costs just now. */
  baseline: number[];
}

/**
 * Types into a field, key by key, each once the one before was painted and a typist's moment has
 * passed. It runs in the page, as source text, so it must be whole in itself.
 */
export async function typeInto(field: Element, count: number): Promise<Typed> {
  if (!(field instanceof HTMLTextAreaElement)) throw new Error('This is no field for text.');
  const frame = document.querySelector<HTMLIFrameElement>('.post-frame');
  const post = frame?.contentDocument?.body;
  if (!post) throw new Error('There is no preview.');
  field.focus();
  field.scrollIntoView({ block: 'center' });
  const bare = document.body.appendChild(document.createElement('p'));
  bare.style.cssText = 'position: fixed; inset: 0 auto auto 0';
  const moment = () => new Promise((resolve) => setTimeout(resolve, 120));
  const painted = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  const times: Typed = { ours: [], baseline: [] };
  let typed = 'Typed ';
  field.value = `${field.value}\n\n${typed}`;
  for (let at = 0; at < count; at++) {
    await moment();
    const frame = performance.now();
    bare.textContent = `Frame ${at}`;
    await painted();
    times.baseline.push(performance.now() - frame);
    await moment();
    typed += String.fromCodePoint(97 + (at % 26));
    const start = performance.now();
    const seen = new Promise<void>((resolve, reject) => {
      const late = setTimeout(() => reject(new Error(`“${typed}” is not in the preview.`)), 20_000);
      const observer = new MutationObserver((records) => {
        const changed = records.flatMap(({ target, addedNodes }) => [target, ...addedNodes]);
        if (!changed.some((node) => node.textContent?.includes(typed))) return;
        observer.disconnect();
        clearTimeout(late);
        resolve();
      });
      observer.observe(post, { childList: true, subtree: true, characterData: true });
    });
    field.value += typed.at(-1);
    field.dispatchEvent(new InputEvent('input', { bubbles: true, data: typed.at(-1) ?? '' }));
    await seen;
    await painted();
    times.ours.push(performance.now() - start);
  }
  return times;
}
