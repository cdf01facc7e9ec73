/**
 * Types into the block that is edited in the composer, key by key, each once the one before was painted and a
 * typist's moment has passed: milliseconds from each key to the paint of the post with it, and of each task of
 * more than 50 that meanwhile held the page up. It runs in the page, as source text, so it must be whole in itself.
 */
export async function typeInto(
  field: Element,
  keys: string,
): Promise<{ times: number[]; longTasks: number[] }> {
  if (!(field instanceof HTMLTextAreaElement)) throw new Error('This is no field for text.');
  const shown = field.closest('.markdown-source')?.querySelector('.markdown-source-shown');
  if (!shown) throw new Error('The field does not show what is typed.');
  field.focus();
  field.scrollIntoView({ block: 'center' });
  const times: number[] = [];
  const longTasks: number[] = [];
  const note = (entries: PerformanceEntryList) => longTasks.push(...entries.map(({ duration }) => duration));
  const tasks = new PerformanceObserver((list) => note(list.getEntries()));
  tasks.observe({ entryTypes: ['longtask'] });
  let typed = 'Typed ';
  field.value = `${field.value}\n\n${typed}`;
  for (const key of keys) {
    await new Promise((resolve) => setTimeout(resolve, 120));
    typed += key;
    const start = performance.now();
    const seen = new Promise<void>((resolve, reject) => {
      const late = setTimeout(() => reject(new Error(`“${typed}” is not in the post.`)), 20_000);
      const observer = new MutationObserver((records) => {
        const changed = records.flatMap(({ target, addedNodes }) => [target, ...addedNodes]);
        if (!changed.some((node) => node.textContent?.includes(typed))) return;
        observer.disconnect();
        clearTimeout(late);
        resolve();
      });
      observer.observe(shown, { childList: true, subtree: true, characterData: true });
    });
    field.value += key;
    field.dispatchEvent(new InputEvent('input', { bubbles: true, data: key }));
    await seen;
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    times.push(performance.now() - start);
  }
  note(tasks.takeRecords());
  tasks.disconnect();
  return { times, longTasks };
}

/** The same for a page that has nothing but the text: what a frame takes just now. Runs in that page. */
export async function typeIntoNothing(keys: string): Promise<number[]> {
  const times: number[] = [];
  for (const key of keys) {
    await new Promise((resolve) => setTimeout(resolve, 120));
    const start = performance.now();
    document.body.append(key);
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    times.push(performance.now() - start);
  }
  return times;
}
