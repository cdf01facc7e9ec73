import { destination } from './destination';
import type { parseMarkdown } from './parse-markdown';
import { isSafeDestination } from './safe-destination';
import type { Target } from './settle';
import { titleLink } from './title-link';

type Events = ReturnType<typeof parseMarkdown>;
type Token = Events[number][1];

/** Text to put in place of `from..to` of the source. */
export interface Edit {
  from: number;
  to: number;
  text: string;
}

/** What has to change in a text so that its links lead somewhere safe and its marks stay its own. */
export function markdownEdits(
  markdown: string,
  events: Events,
  target: Target | undefined,
): { edits: Edit[]; filled: number } {
  const edits: Edit[] = [];
  const open: Token[] = [];
  let filled = 0;
  let images = 0;
  let place: Token | undefined;
  let hasAddress = false;
  let lineEnd: Token | undefined;
  for (const [step, token] of events) {
    if (step === 'enter') {
      if (token.type === 'image') images += 1;
      if (token.type === 'resource') [place, hasAddress] = [undefined, false];
      if (token.type === 'resourceDestination') place = token;
      if (token.type === 'resourceDestinationString') hasAddress = true;
      if (token.type === 'codeTextData' && lineEnd && /^\s*</.test(markdown.slice(token.start.offset))) {
        // Blocks come before code: a line that begins like HTML would end the paragraph and the code.
        edits.push({ from: lineEnd.start.offset, to: token.start.offset, text: ' ' });
      }
      lineEnd = token.type === 'lineEnding' && open.at(-1)?.type === 'codeText' ? token : undefined;
      open.push(token);
      continue;
    }
    open.pop();
    if (token.type === 'image') images -= 1;
    const source = markdown.slice(token.start.offset, token.end.offset);
    const link = open.at(-1);
    if (token.type === 'resource' && link?.type === 'link' && images === 0 && !hasAddress && target) {
      filled += 1;
      const words = markdown.slice(link.start.offset + 1, token.start.offset - 1);
      if (words.trim() === '') edits.push(replacing(link, titleLink(target)));
      else if (place) edits.push(replacing(place, destination(target.url)));
      else edits.push(replacing(token, `(${destination(target.url)})`));
    } else if (token.type === 'resourceDestination' || token.type === 'definitionDestination') {
      if (!isSafeDestination(source, images > 0)) edits.push(replacing(token, '<>'));
    } else if (token.type === 'autolinkProtocol' && !isSafeDestination(source, false)) {
      edits.push({ from: token.start.offset - 1, to: token.start.offset - 1, text: '\\' });
    } else if (token.type === 'data') {
      edits.push(...escapes(markdown, token));
    }
  }
  return { edits, filled };
}

function replacing({ start, end }: Token, text: string): Edit {
  return { from: start.offset, to: end.offset, text };
}

/** Marks that are mere text here, and must not pair with another outside, nor be taken for raw HTML. */
const loose = /`|<(?=[a-z/!?])/giy;

function escapes(markdown: string, { start, end }: Token): Edit[] {
  const found: Edit[] = [];
  for (let at = start.offset; at < end.offset; at += 1) {
    loose.lastIndex = at;
    if (loose.test(markdown)) found.push({ from: at, to: at, text: '\\' });
  }
  return found;
}
