import type { ImportedQuote } from './imported-item';

interface Marked {
  quotes: Partial<ImportedQuote>[];
  /** Notes that stand before the first passage. */
  note: string;
}

/**
 * The passages of a text in which a tool writes all of a page's highlights, `Highlight:` in front of
 * each, and in front of what is said of one `Note:` or `Sticky notes:`. Without any such mark each
 * line is a passage.
 */
export function markedQuotes(text: string): Marked {
  const [before = '', ...parts] = text.split(/(?:^|\s)(Highlight|Notes?|Sticky notes?):/);
  if (parts.length === 0) {
    return { quotes: text.split('\n').map((line) => ({ text: line })), note: '' };
  }
  const notes = [before];
  const found: { text: string; notes: string[] }[] = [];
  for (let at = 0; at < parts.length; at += 2) {
    const words = parts[at + 1] ?? '';
    if (parts[at] === 'Highlight') found.push({ text: words, notes: [] });
    else (found.at(-1)?.notes ?? notes).push(words);
  }
  const quotes = found.map((one) => ({ text: one.text, comment: joined(one.notes) }));
  return { quotes, note: joined(notes) };
}

/** Passages of one text, parted by a blank line; what is empty is left out. */
export function joined(texts: readonly (string | undefined)[]): string {
  return texts.flatMap((text) => text?.trim() || []).join('\n\n');
}
