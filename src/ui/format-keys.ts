import { shortcutKey } from './shortcut-key';

export type Formatting = 'bold' | 'italic' | 'link';

const formattings = new Map<string, Formatting>([
  ['b', 'bold'],
  ['i', 'italic'],
  ['k', 'link'],
]);

/**
 * The formatting keys, for every field in which Markdown is written: with Ctrl or Cmd, K makes the selected
 * words a link, B makes them bold, I emphasises them.
 */
export function formatOnKey(
  event: Pick<
    KeyboardEvent,
    'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey' | 'preventDefault'
  > & { currentTarget: EventTarget | null },
): void {
  const { currentTarget: field } = event;
  if (!(field instanceof HTMLTextAreaElement)) return;
  if (!(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return;
  const formatting = formattings.get(shortcutKey(event).toLowerCase());
  if (!formatting) return;
  event.preventDefault();
  formatSelection(field, formatting);
}

/** Does to what is selected in a field, or to the word at its caret, what a formatting key does. */
export function formatSelection(field: HTMLTextAreaElement, formatting: Formatting): void {
  if (formatting === 'link') return insert(field, linkWords);
  const mark = formatting === 'bold' ? '**' : '*';
  insert(field, (before) => markWords(before, mark));
}

function insert(field: HTMLTextAreaElement, change: (before: TextSelection) => TextSelection): void {
  const before = { text: field.value, start: field.selectionStart, end: field.selectionEnd };
  const after = change(before);
  const tail = commonTail(before.text, after.text);
  const head = commonHead(before.text, after.text, tail);
  field.setSelectionRange(head, before.text.length - tail);
  // The one way to change a field's text that the browser's own undo can take back.
  // oxlint-disable-next-line typescript/no-deprecated
  document.execCommand('insertText', false, after.text.slice(head, after.text.length - tail));
  field.setSelectionRange(after.start, after.end);
}

function commonTail(a: string, b: string): number {
  let length = 0;
  while (length < Math.min(a.length, b.length) && a.at(-1 - length) === b.at(-1 - length)) length += 1;
  return length;
}

function commonHead(a: string, b: string, tail: number): number {
  let length = 0;
  while (length < Math.min(a.length, b.length) - tail && a[length] === b[length]) length += 1;
  return length;
}

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

/** Puts marks around the selected words, or around the word at the caret; takes them away where they are. */
export function markWords({ text, start, end }: TextSelection, mark: string): TextSelection {
  const [from, to] = start === end ? wordAt(text, start) : trimmed(text, start, end);
  const words = text.slice(from, to);
  const [before, after] = [text.slice(0, from), text.slice(to)];
  const isMarked =
    before.endsWith(mark) &&
    after.startsWith(mark) &&
    (mark !== '*' || !before.endsWith('**') || before.endsWith('***'));
  if (isMarked) {
    const bare = before.slice(0, -mark.length) + words + after.slice(mark.length);
    return { text: bare, start: from - mark.length, end: to - mark.length };
  }
  const [first, last] = [from + mark.length, to + mark.length];
  return { text: `${before}${mark}${words}${mark}${after}`, start: first, end: last };
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
