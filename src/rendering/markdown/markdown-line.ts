import { decodeString } from 'micromark-util-decode-string';
import { parseMarkdown } from '../../domain/markdown/parse-markdown';
import { takePrivateNotes } from '../../domain/markdown/private-notes';

/** A piece of a line; `isLink` where it would lead somewhere. */
export interface LinePiece {
  text: string;
  isLink: boolean;
}

/** Without one of these a text is its own line. */
const signs = /[*_~`[\]<>#|\\&\n%]|https?:|www\.|^\s*(?:[-+]|\d+[.)])\s/i;

/** What holds no words of the text itself. */
const passedOver = new Set([
  'resource',
  'reference',
  'definition',
  'image',
  'gfmFootnoteCall',
  'gfmFootnoteDefinition',
  'codeFencedFence',
]);

const wordTokens = new Set([
  'data',
  'codeTextData',
  'codeFlowValue',
  'autolinkProtocol',
  'autolinkEmail',
  'literalAutolinkHttp',
  'literalAutolinkWww',
]);

/**
 * Markdown as one line that can be read: its words without their marks, notes to oneself left out. At most
 * about `maxChars` characters of the source are looked at.
 */
export function markdownLine(markdown: string, maxChars: number): LinePiece[] {
  const source = markdown.slice(0, maxChars);
  if (!signs.test(source)) return source.trim() === '' ? [] : [{ text: source, isLink: false }];
  const pieces: LinePiece[] = [];
  let [skipped, links] = [0, 0];
  const add = (text: string) => {
    const last = pieces.at(-1);
    const isLink = links > 0;
    if (last?.isLink === isLink) last.text += text;
    else pieces.push({ text, isLink });
  };
  for (const [event, token, context] of parseMarkdown(takePrivateNotes(source).rest)) {
    const by = event === 'enter' ? 1 : -1;
    if (passedOver.has(token.type)) skipped += by;
    else if (token.type === 'link' || token.type === 'autolink' || token.type.startsWith('literalAutolink'))
      links += by;
    if (event === 'exit' || skipped > 0) continue;
    if (wordTokens.has(token.type)) add(context.sliceSerialize(token));
    else if (token.type === 'characterEscape' || token.type === 'characterReference')
      add(decodeString(context.sliceSerialize(token)));
    else if (token.type === 'lineEnding' || token.type === 'lineEndingBlank') add(' ');
  }
  return tidied(pieces);
}

/** Without doubled spaces, and without any at either end. */
function tidied(pieces: readonly LinePiece[]): LinePiece[] {
  let isSpaced = true;
  const line = pieces.map(({ text, isLink }) => {
    const single = text.replace(/\s+/g, ' ');
    const shown = isSpaced ? single.trimStart() : single;
    if (shown !== '') isSpaced = shown.endsWith(' ');
    return { text: shown, isLink };
  });
  return line.filter(({ text }) => text !== '');
}
