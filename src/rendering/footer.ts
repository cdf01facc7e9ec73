import type { Digest, Term } from '../domain/digest';
import type { FooterPart, PostTerm } from './post';
import { safeUrl } from './safe-url';
import type { Wording } from './wording/languages';
import { dayText, fillPattern } from './wording/wordings';

/** Terms with the address that WordPress gives them, or without one where the blog has no address. */
export function postTerms(terms: readonly Term[], blog: string, folder: 'category' | 'tag'): PostTerm[] {
  const root = safeUrl(blog).replace(/\/+$/, '');
  return terms.map(({ name, slug }) =>
    root === '' || slug === '' ? { name, slug } : { name, slug, url: `${root}/${folder}/${pathOf(slug)}/` },
  );
}

/** WordPress keeps slugs that are not ASCII percent-encoded: those are left as they are. */
function pathOf(slug: string): string {
  return slug
    .split(/(%[\da-f]{2})/i)
    .map((piece, i) => (i % 2 === 1 ? piece : encodeURIComponent(piece.replace(/\p{Cs}/gu, '\uFFFD'))))
    .join('');
}

function text(words: string): FooterPart {
  return { kind: 'text', text: words };
}

/** The lines under a post: by whom and when, its categories, its tags. */
export function footerOf(
  digest: Pick<Digest, 'author' | 'date'>,
  categories: readonly PostTerm[],
  tags: readonly PostTerm[],
  wording: Wording,
): FooterPart[][] {
  const author = digest.author.trim();
  const byline = fillPattern<FooterPart>(author === '' ? wording.dateline : wording.byline, text, (place) =>
    place === 'author'
      ? [{ kind: 'author', text: author }]
      : [{ kind: 'date', text: dayText(digest.date, wording), day: digest.date }],
  );
  const line = (pattern: string, kind: 'category' | 'tag', terms: readonly PostTerm[]) =>
    fillPattern<FooterPart>(pattern, text, () =>
      terms.flatMap(({ name, url }, i): FooterPart[] => [
        ...(i > 0 ? [text(wording.separator)] : []),
        { kind, text: name, ...(url === undefined ? {} : { url }) },
      ]),
    );
  return [
    byline,
    ...(categories.length > 0 ? [line(wording.categories, 'category', categories)] : []),
    ...(tags.length > 0 ? [line(wording.tags, 'tag', tags)] : []),
  ];
}
