import { Highlighted } from '../../src/ui/highlighted';
import type { Clip } from '../../src/domain/clip';
import { excerpt } from '../../src/domain/query/excerpt';
import type { TextTerm } from '../../src/domain/query/query';
import { markdownLine, type LinePiece } from '../../src/rendering/markdown/markdown-line';

/** So many characters are enough for a line, on the widest screen; and of the source with its marks. */
const shownChars = 300;
const readChars = 600;
/** Where something is searched for, so far into a comment it is looked for. */
const searchedChars = 5_000;

interface Said {
  kind: 'own' | 'quote' | 'page';
  pieces: LinePiece[];
}

/**
 * One line of what a clip says: the reader's own words, as they read; without them a quote, without that the
 * page's own description. Where something was searched for, what has it comes first, wherever it stands.
 */
export function ClipWords({ clip, terms }: { clip: Clip; terms: readonly TextTerm[] }) {
  const said = terms.length > 0 ? (foundIn(clip, terms) ?? firstOf(clip)) : firstOf(clip);
  if (!said) return null;
  const words = said.pieces.map(({ text, isLink }, n) => {
    const piece = <Highlighted text={text} terms={terms} />;
    return isLink ? <u key={n}>{piece}</u> : <span key={n}>{piece}</span>;
  });
  const looks = {
    class: `row-said is-${said.kind}`,
    dir: 'auto',
    lang: said.kind === 'own' ? undefined : clip.language,
  } as const;
  return said.kind === 'quote' ? <blockquote {...looks}>{words}</blockquote> : <p {...looks}>{words}</p>;
}

function firstOf({ comment, quotes, description = '' }: Clip): Said | undefined {
  const own = markdownLine(comment, readChars);
  if (own.length > 0) return { kind: 'own', pieces: own };
  const quote = quotes[0]?.text.slice(0, shownChars);
  if (quote) return { kind: 'quote', pieces: [{ text: quote, isLink: false }] };
  const page = description.slice(0, shownChars);
  return page.trim() === '' ? undefined : { kind: 'page', pieces: [{ text: page, isLink: false }] };
}

/** The first text in which something is found. A link of the comment stays one only where it is near the beginning. */
function foundIn(clip: Clip, terms: readonly TextTerm[]): Said | undefined {
  const own = markdownLine(clip.comment, searchedChars);
  const texts: { kind: Said['kind']; text: string }[] = [
    { kind: 'own', text: own.map(({ text }) => text).join('') },
    ...clip.quotes.map(({ text }) => ({ kind: 'quote' as const, text })),
    ...clip.quotes.map(({ comment }) => ({ kind: 'own' as const, text: comment })),
    { kind: 'page', text: clip.description ?? '' },
  ];
  for (const { kind, text } of texts) {
    const { hit, text: shown } = excerpt(text, terms, shownChars);
    if (!hit) continue;
    const isFromStart = kind === 'own' && text.startsWith(shown.slice(0, 24)) && text === texts[0]!.text;
    return { kind, pieces: isFromStart ? cut(own) : [{ text: shown, isLink: false }] };
  }
  return undefined;
}

function cut(pieces: readonly LinePiece[]): LinePiece[] {
  let left = shownChars;
  return pieces.flatMap(({ text, isLink }) => {
    const shown = text.slice(0, Math.max(0, left));
    left -= text.length;
    return shown === '' ? [] : [{ text: shown, isLink }];
  });
}
