import { linkTarget, withPageLinks } from '../page-links';
import { wordsAndQuotes } from './words-and-quotes';
import type { Writer } from './writer';

/** All clips in one text, a section for each, to be read by people. */
export const markdownWriter: Writer<'markdown'> = {
  id: 'markdown',
  extension: 'md',
  mediaType: 'text/markdown',
  lost: [
    'quoteFragments',
    'spacesInTags',
    'commasInTags',
    'private',
    'published',
    'modified',
    'description',
    'image',
    'icon',
    'language',
    'keywords',
    'viaTitle',
    'otherAddresses',
    'forNextDigest',
    'changedAt',
  ],
  begin: () => '',
  write: (clip, { escapeMarkdown }) => {
    const { title, url, authors, site, savedAt, tags, via } = clip;
    const facts = [authors.join(', '), site ?? '', savedAt.slice(0, 10)].filter(Boolean);
    return [
      `## [${escapeMarkdown(title || url)}](${linkTarget(url)})`,
      escapeMarkdown(facts.join(' · ')),
      withPageLinks(wordsAndQuotes(clip, 'markdown'), url),
      tags.map((tag) => `#${tag.replaceAll(/[\s,]+/g, '-')}`).join(' '),
      via ? `via <${linkTarget(via.url)}>` : '',
    ]
      .filter((part) => part !== '')
      .join('\n\n');
  },
  joint: '\n\n',
  end: '\n',
};
