/**
 * What is typed into the shell before the form has taken it over, noted at once and in the same step: the
 * popup may be closed before there is anything that could write a draft. A note is of one page, by its
 * address, and lasts until a form of that page has taken it.
 */
const prefix = 'typed-early ';
const noteName = (url: string) => `${prefix}${url}`;

export function noteShellWords(url: string | undefined, words: string): void {
  if (url === undefined) return;
  // Some private windows keep nothing; then there is no draft of it either.
  try {
    if (words === '') localStorage.removeItem(noteName(url));
    else localStorage.setItem(noteName(url), words);
  } catch {
    // The words are still in the field.
  }
}

/** What was noted and never taken, of an earlier popup over the page. */
export function notedShellWords(url: string | undefined): string {
  if (url === undefined) return '';
  try {
    return localStorage.getItem(noteName(url)) ?? '';
  } catch {
    return '';
  }
}

/** What was noted of any page and not taken. */
export function allShellWords(): { url: string; words: string }[] {
  try {
    return Object.keys(localStorage).flatMap((key) => {
      const words = key.startsWith(prefix) ? (localStorage.getItem(key) ?? '') : '';
      return words === '' ? [] : [{ url: key.slice(prefix.length), words }];
    });
  } catch {
    return [];
  }
}

/** Held by a popup while its shell is typed into: its notes are its own then. */
const lock = 'gleanings-shell-words';

/** Keeps the notes from being taken elsewhere until `end` is aborted. */
export function holdShellWords(end: AbortSignal): void {
  const hold = () => new Promise<void>((resolve) => end.addEventListener('abort', () => resolve()));
  // Where a browser has no locks it keeps no notes either.
  navigator.locks.request(lock, { mode: 'shared' }, hold).catch(() => undefined);
}

/** Does `work` with the notes, unless a popup is being typed into at this moment. */
export async function withShellWords(work: () => Promise<void>): Promise<void> {
  await navigator.locks.request(lock, { ifAvailable: true }, async (held) => {
    if (held) await work();
  });
}
