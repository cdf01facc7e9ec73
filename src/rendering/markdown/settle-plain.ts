import { destination } from './destination';
import type { Settled, Target } from './settle';
import { titleLink } from './title-link';

/** Marks with which a text could be anything but one paragraph of words and links. */
const doubtful = /[\\`<\n\r\t]|!\[|^[\s#>\-+*=_~|\d]/;
const plainAddress = /^https?:[^\s&()[\]]*$/;

/**
 * The quick way for what nearly every comment is: one paragraph whose brackets are all links with plain
 * addresses. Nothing when the text might be more; the parser then decides.
 */
export function settlePlain(markdown: string, target: Target | undefined): Settled | undefined {
  if (doubtful.test(markdown)) return undefined;
  const isParagraph = markdown !== '';
  let filled = 0;
  let result = '';
  let done = 0;
  let open = markdown.indexOf('[');
  let close = markdown.indexOf(']');
  while (open >= 0 || close >= 0) {
    const end = markdown.indexOf(')', close);
    const isLink = open >= 0 && open < close && markdown[close + 1] === '(' && end >= 0;
    const next = markdown.indexOf('[', open + 1);
    if (!isLink || (next >= 0 && next < end)) return undefined;
    const address = markdown.slice(close + 2, end);
    if (address !== '' && !plainAddress.test(address)) return undefined;
    if (address === '' && target) {
      const words = markdown.slice(open + 1, close);
      const link = words.trim() === '' ? titleLink(target) : `[${words}](${destination(target.url)})`;
      result += markdown.slice(done, open) + link;
      done = end + 1;
      filled += 1;
    }
    open = next;
    close = markdown.indexOf(']', end);
  }
  return {
    markdown: result + markdown.slice(done),
    filled,
    startsAsParagraph: isParagraph,
    endsAsParagraph: isParagraph,
  };
}
