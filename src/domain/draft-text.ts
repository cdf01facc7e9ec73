import type { CaptureDraft } from './capture-draft';

/**
 * All that a draft holds as plain text, for where it can be kept nowhere else. It stands apart from the
 * rules of drafts, which bring the table of tracking parameters: the popup loads this before it paints.
 */
export function draftText({ title, url, comment, quotes, tags, tagText }: CaptureDraft): string {
  const passages = quotes.flatMap(({ markdown, comment: said }) => [markdown.replaceAll(/^/gm, '> '), said]);
  const allTags = [...tags.map((tag) => `#${tag}`), tagText].join(' ');
  return [title, url, comment, ...passages, allTags].filter((text) => text.trim() !== '').join('\n\n');
}
