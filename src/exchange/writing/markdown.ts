import { linkTarget, withPageLinks } from '../page-links';
import { wordsAndQuotes } from './words-and-quotes';
import { ownSection } from '../reading/text/gleanings-markdown';
import type { Writer } from './writer';
import { allBut } from './clip-part';

/** A heading of the reader's own that would begin another clip. */
const sectionLike = /^## \[/gm;

/** All clips in one text, a section for each, to be read by people, and back by `gleaningsMarkdown`. */
export const markdownWriter: Writer<'markdown'> = {
  id: 'markdown',
  extension: 'md',
  mediaType: 'text/markdown',
  lost: allBut('comment', 'quotes', 'quoteComments', 'quoteMarkup', 'tags', 'authors', 'site', 'via'),
  begin: () => '',
  write: (clip, { escapeMarkdown }) => {
    const { title, url, authors, site, savedAt, tags, via } = clip;
    const by = authors.length > 0 ? `by ${authors.join(', ')}` : '';
    const facts = [by, site ?? '', savedAt.slice(0, 10)].filter(Boolean);
    return [
      `## [${escapeMarkdown(title || url)}](${headingTarget(url)})`,
      escapeMarkdown(facts.join(' · ')),
      withPageLinks(wordsAndQuotes(clip, 'markdown'), url).replaceAll(sectionLike, `${ownSection}\n$&`),
      tags.map((tag) => `#${tag.replaceAll(/[\s,]+/g, '-')}`).join(' '),
      via ? `via <${linkTarget(via.url)}>` : '',
    ]
      .filter((part) => part !== '')
      .join('\n\n');
  },
  joint: '\n\n',
  end: '\n',
};

/** The address as it is, in angle brackets where a bare target would end in it. */
function headingTarget(url: string): string {
  return linkTarget(url) === url || /[<>\s\\]/.test(url) ? linkTarget(url) : `<${url}>`;
}
