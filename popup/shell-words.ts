/**
 * What is typed into the shell before the form has taken it over, noted at once and in the same step: the
 * popup may be closed before there is anything that could write a draft. A note is of one page, by its
 * address, and lasts until a form of that page has taken it.
 */
const noteName = (url: string) => `typed-early ${url}`;

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
