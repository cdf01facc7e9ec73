import type { Clip } from '../../src/domain/clip';
import { siteOf } from '../../src/domain/address/site-of';
import { ordinaryArticles, type Article } from './ordinary-articles';

/**
 * A library as a reader of some weeks has it: the articles one after the other, the newest some hours
 * before `now`, the later ones days and weeks ago, and over again with other addresses until there are
 * `clips` of them. The same order gives the same clips.
 */
export function ordinaryLibrary(now: string, clips = ordinaryArticles.length): Clip[] {
  let at = Date.parse(now);
  return Array.from({ length: clips }, (_, index) => {
    const article = ordinaryArticles[index % ordinaryArticles.length]!;
    const round = Math.floor(index / ordinaryArticles.length);
    at -= (1 + ((index * 7) % 11)) * 3_600_000 * (index < 3 ? 1 : 2);
    return clipOf(article, round, index, new Date(at).toISOString());
  });
}

function clipOf(article: Article, round: number, index: number, savedAt: string): Clip {
  const { url, quotes = [], tags, next, comment = '', authors = [], ...facts } = article;
  const id = (part: number) =>
    `0199${String(index).padStart(4, '0')}-${String(part).padStart(4, '0')}-7000-8000-000000000000`;
  return {
    ...facts,
    id: id(0),
    url: round === 0 ? url : `${url}${url.includes('?') ? '&' : '?'}part=${round + 1}`,
    authors,
    icon: `https://${siteOf(url)}/favicon.ico`,
    image: index % 3 === 0 ? `https://${siteOf(url)}/cover.jpg` : undefined,
    keywords: [],
    comment,
    quotes: quotes.map((quote, n) => {
      const [text, words] = typeof quote === 'string' ? [quote, ''] : quote;
      return { id: id(n + 1), text, markdown: text, comment: words };
    }),
    tags: tags?.split(', ') ?? [],
    private: article.private ?? false,
    forNextDigest: next && round === 0 ? savedAt : undefined,
    savedAt,
    changedAt: savedAt,
  };
}
