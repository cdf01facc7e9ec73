/** A text and what is selected in it, as UTF-16 offsets. */
export interface TextSelection {
  text: string;
  start: number;
  end: number;
}

/**
 * Makes the selected words the link to the clip's page, `[words]()`; with nothing selected, the word
 * at the caret. Where the caret touches no word, an empty pair is put there to be filled.
 */
export function linkWords({ text, start, end }: TextSelection): TextSelection {
  const [from, to] = start === end ? wordAt(text, start) : trimmed(text, start, end);
  const words = text.slice(from, to);
  const linked = `${text.slice(0, from)}[${words}]()${text.slice(to)}`;
  const caret = words === '' ? from + 1 : to + '[]()'.length;
  return { text: linked, start: caret, end: caret };
}

function trimmed(text: string, start: number, end: number): [number, number] {
  const words = text.slice(start, end);
  const lead = words.length - words.trimStart().length;
  return lead === words.length ? [start, end] : [start + lead, start + words.trimEnd().length];
}

function wordAt(text: string, caret: number): [number, number] {
  const before = /[\p{L}\p{N}\p{M}'’_-]*$/u.exec(text.slice(0, caret))?.[0].length ?? 0;
  const after = /^[\p{L}\p{N}\p{M}'’_-]*/u.exec(text.slice(caret))?.[0].length ?? 0;
  return [caret - before, caret + after];
}
