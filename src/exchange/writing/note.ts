import { stringify } from 'yaml';
import type { Clip } from '../../domain/clip';
import { sameJson } from '../../domain/json';
import { withPageLinks } from '../page-links';
import { wordsAndQuotes } from './words-and-quotes';

/**
 * A clip as a note: front matter as Obsidian shows it among a note's properties, under the names that
 * its web clipper uses, then the comment and the quotes. `gleanings` tells that the body is ours, and
 * `gleanings-tags` how the tags were spelt where Obsidian's cannot be.
 */
export function noteOf(clip: Clip): string {
  const tags = clip.tags.map(obsidianTag);
  const front = {
    title: clip.title,
    source: clip.url,
    author: clip.authors.length > 0 ? clip.authors : undefined,
    site: clip.site,
    published: clip.published,
    created: clip.savedAt,
    modified: clip.changedAt,
    description: clip.description,
    tags: tags.length > 0 ? tags : undefined,
    image: clip.image,
    language: clip.language,
    via: clip.via?.url,
    'via-title': clip.via?.title,
    private: clip.private || undefined,
    gleanings: 1,
    'gleanings-tags': sameJson(tags, clip.tags) ? undefined : clip.tags,
  };
  const words = withPageLinks(wordsAndQuotes(clip, 'markdown'), clip.url);
  return `---\n${stringify(front, { lineWidth: 0 })}---\n${words === '' ? '' : `${words}\n`}`;
}

/** Obsidian's tags have no spaces, and most marks end one. */
function obsidianTag(tag: string): string {
  return tag.replaceAll(/[^\p{L}\p{M}\p{N}_/\p{So}-]+/gu, '-').replaceAll(/^-+|-+$/g, '') || tag;
}
