import { dayFromText } from '../../domain/dates/day-from-text';
import type { Day } from '../../domain/day';
import type { Term } from '../../domain/digest';
import type { PostWords } from './source-post';
import { unescapeMarkdown } from './split-links';

/** What the lines under a post say, and the body above them. */
export interface PostFooter {
  body: string;
  author: string;
  day: Day;
  language: string;
  blog: string;
  categories: Term[];
  tags: Term[];
}

/**
 * Reads the lines that stand under a post of ours: by whom and when, its categories, its tags, in whichever
 * language. Undefined where the last lines are none.
 */
export function readFooter(markdown: string, wordings: readonly PostWords[]): PostFooter | undefined {
  const lines = markdown.trimEnd().split('\n');
  for (const words of wordings) {
    const found = readFooterIn(lines, words);
    if (found) return found;
  }
  return undefined;
}

function readFooterIn(lines: readonly string[], words: PostWords): PostFooter | undefined {
  let rest = [...lines];
  const take = (pattern: string): string[] | undefined => {
    while (rest.at(-1)?.trim() === '') rest.pop();
    const found = patternOf(pattern).exec(rest.at(-1) ?? '');
    if (!found) return undefined;
    rest = rest.slice(0, -1);
    return found.slice(1);
  };
  const [tags = ''] = take(words.tags) ?? [];
  const [categories = ''] = take(words.categories) ?? [];
  const byline = take(words.byline);
  const [author = '', date = ''] = byline ?? ['', ...(take(words.dateline) ?? [])];
  const day = dayFromText(date, words.language);
  if (day === undefined) return undefined;
  const terms = [readTerms(categories, words.separator, 'category'), readTerms(tags, words.separator, 'tag')];
  return {
    body: rest.join('\n').trimEnd(),
    author: unescapeMarkdown(author),
    day,
    language: words.language,
    blog: terms.find(({ blog }) => blog !== '')?.blog ?? '',
    categories: terms[0]!.terms,
    tags: terms[1]!.terms,
  };
}

function patternOf(pattern: string): RegExp {
  const parts = pattern.split(/\{\w+\}/).map((part) => part.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${parts.join('(.+?)')}$`, 'u');
}

const linkedTerm = /^\[((?:\\.|[^\]\\])*)\]\(([^\s)]*)\)$/;

/** The terms of a line; their addresses tell their slugs, and the blog's address. */
function readTerms(line: string, separator: string, folder: string): { terms: Term[]; blog: string } {
  let blog = '';
  const terms = (line === '' ? [] : line.split(separator)).map((text) => {
    const [, name = text, url = ''] = linkedTerm.exec(text) ?? [];
    const [, root = '', slug = ''] = new RegExp(`^(https?://.+)/${folder}/([^/]+)/?$`).exec(url) ?? [];
    if (root !== '') blog = root;
    return { name: unescapeMarkdown(name), slug: decodedSlug(slug) };
  });
  return { terms, blog };
}

function decodedSlug(slug: string): string {
  try {
    // WordPress keeps the slugs of names that are not ASCII encoded, in small letters; so they stay.
    return /%[\da-f]{2}/.test(slug) ? slug : decodeURIComponent(slug);
  } catch {
    return slug;
  }
}
