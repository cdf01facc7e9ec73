import { destination } from './destination';
import { escapeMarkdown } from './escape-markdown';
import type { Target } from './settle';

/** A page's title, linked, as Markdown; its address where it has no title. */
export function titleLink({ title, url }: Target): string {
  const words = title.trim() === '' ? url : title.trim();
  return `[${escapeMarkdown(words)}](${destination(url)})`;
}
