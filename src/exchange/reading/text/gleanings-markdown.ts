import { withoutPageLinks } from '../../page-links';
import type { PlaceInFile, Reading } from '../imported-item';
import { makeItem, type FoundItem } from '../make-item';
import type { ImportFormat } from '../reader';
import { lineReader } from './line-reader';
import { unescaped } from './links-in-line';
import { quotesInMarkdown } from './quotes-in-markdown';

/** A line in front of a heading that is the reader's own words, and no other clip. */
export const ownSection = '<!-- no clip -->';

const heading = /^## \[((?:[^[\]\\]|\\.)*)\]\(<?(https?:[^\s<>]+?)>?\)$/i;
const maxSectionLines = 50_000;

/**
 * Our own Markdown, a section for each clip.
 *
 * | in a section | becomes |
 * | --- | --- |
 * | `## [title](url)` | title, url |
 * | `by authors · site · day` below it | authors, site, savedAt |
 * | words, and block quotes with what is said of each behind it | comment, quotes |
 * | a last line of `#tags`; `via <address>` behind it | tags; via |
 */
export const gleaningsMarkdown: ImportFormat<'gleanings-markdown'> = {
  id: 'gleanings-markdown',
  shape: 'text',
  recognises: ({ text }) => {
    const [first = '', ...rest] = text.trimStart().split(/\r?\n/);
    return heading.test(first) && rest.slice(0, 3).some((line) => /(?:^| · )\d{4}-\d{2}-\d{2}$/.test(line));
  },
  reader: ({ zone }) => {
    let section: { title: string; url: string; lines: string[]; place: PlaceInFile } | undefined;
    let isOwn = false;

    function* take(): Iterable<Reading> {
      if (section) yield makeItem(foundIn(section), section.place, zone);
      section = undefined;
    }

    return lineReader({
      *line(line, place) {
        const [, title, url] = (isOwn ? undefined : heading.exec(line)) ?? [];
        isOwn = line === ownSection;
        if (title !== undefined && url !== undefined) {
          yield* take();
          section = { title: unescaped(title), url, lines: [], place };
        } else if (!isOwn && section && section.lines.length < maxSectionLines) section.lines.push(line);
      },
      end: take,
    });
  },
};

function foundIn({ title, url, lines }: { title: string; url: string; lines: readonly string[] }): FoundItem {
  const parts = lines
    .join('\n')
    .trim()
    .split(/\n{2,}/);
  const facts = unescaped(parts.shift() ?? '').split(' · ');
  const via = takeLast(parts, /^via <(\S+)>$/)?.[1];
  const tags = takeLast(parts, /^#[^\s#]+(?: #[^\s#]+)*$/)?.[0];
  const { before, quotes } = quotesInMarkdown(withoutPageLinks(parts.join('\n\n'), url));
  const day = facts.pop();
  const by = facts[0]?.startsWith('by ') ? facts.shift() : undefined;
  return {
    url,
    title,
    comment: before,
    quotes: quotes.map((quote) => ({ ...quote, isMarkdown: true })),
    tags: tags?.split(' ').map((tag) => tag.slice(1)) ?? [],
    authors: by?.slice(3).split(', ') ?? [],
    site: facts.join(' · '),
    savedAt: day,
    via: via === undefined ? undefined : { url: via },
  };
}

function takeLast(parts: string[], shape: RegExp): RegExpExecArray | undefined {
  const found = shape.exec(parts.at(-1) ?? '');
  if (found) parts.pop();
  return found ?? undefined;
}
