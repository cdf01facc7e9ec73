import type { Clip } from '../../../src/domain/clip';
import type { Entry, PostStyle } from '../../../src/domain/digest';
import { wordsOfEntry } from '../../../src/domain/digest/checks/entry-checks';
import { isReadMore } from '../../../src/domain/digest/read-more';
import { markdownToHtml } from '../../../src/rendering/markdown/markdown-to-html';
import { resolveLinks } from '../../../src/rendering/markdown/resolve-links';
import { resolveClipLinks } from '../../../src/rendering/markdown/resolve-links';

/** What a reader sees of each entry in a post of this style, without its quotes. */
export function entryTexts(
  entries: readonly Entry[],
  clips: ReadonlyMap<string, Clip>,
  style: PostStyle = 'prose',
): { id: string; text: string }[] {
  return entries.map((entry) => {
    const clip = entry.kind === 'clip' ? clips.get(entry.clipId) : undefined;
    return { id: entry.id, text: textOf(entry, clip, style) };
  });
}

function textOf(entry: Entry, clip: Clip | undefined, style: PostStyle): string {
  if (entry.kind === 'heading') return entry.text;
  if (entry.kind === 'text' && isReadMore(entry.text)) return '';
  const words = wordsOfEntry(entry, clip);
  if (!clip) return plain(resolveLinks(words).markdown);
  if (style === 'links') return clip.title;
  if (style === 'sections') return `${clip.title} ${plain(resolveLinks(words, clip).markdown)}`;
  return plain(resolveClipLinks(words, clip).markdown);
}

function plain(markdown: string): string {
  return new DOMParser().parseFromString(markdownToHtml(markdown), 'text/html').body.textContent ?? '';
}
