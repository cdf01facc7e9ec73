import { destination } from './destination';
import type { Settled, Target } from './settle';
import { titleLink } from './title-link';

/** Marks with which a text could be anything but one paragraph of words and links. */
const doubtful = /[\\`<\n\r\t]|!\[|^[\s#>\-+*=_~|\d]/;
const link = /\[([^[\]]*)\]\((?:https?:[^\s()&[\]]*)?\)/g;

/**
 * The quick way for what nearly every comment is: one paragraph whose brackets are all links with plain
 * addresses. Nothing when the text might be more; the parser then decides.
 */
export function settlePlain(markdown: string, target: Target | undefined): Settled | undefined {
  if (doubtful.test(markdown)) return undefined;
  const plain = { startsAsParagraph: markdown !== '', endsAsParagraph: markdown !== '' };
  if (!markdown.includes('[') && !markdown.includes(']')) return { markdown, filled: 0, ...plain };
  if (/[[\]]/.test(markdown.replace(link, ''))) return undefined;
  if (!target || !markdown.includes(']()')) return { markdown, filled: 0, ...plain };
  let filled = 0;
  const address = destination(target.url);
  const text = markdown.replace(link, (whole: string, words: string) => {
    if (!whole.endsWith(']()')) return whole;
    filled += 1;
    return words.trim() === '' ? titleLink(target) : `[${words}](${address})`;
  });
  return { markdown: text, filled, ...plain };
}
