import { datedStem } from '../file-stem';
import type { Format } from '../format';
import { footerMarkdown, markdownOf } from './write-markdown';

/** CommonMark, for any tool that takes Markdown: the title as a heading, the post, the lines under it. */
export const markdown: Format = {
  id: 'markdown',
  name: 'Markdown',
  folder: '',
  fileName: (digest) => `${datedStem(digest)}.md`,
  extension: 'md',
  mediaType: 'text/markdown',
  escaping: 'markdown',
  template: `{% if title != "" %}# {{ title }}

{% endif %}{{ body | raw }}{% if body != "" %}
{% endif %}{{ footer | raw }}`,
  body: ({ blocks }) => lines(markdownOf(blocks)),
  footer: (footer) => lines(footerMarkdown(footer)),
};

function lines(text: string): string {
  return text === '' ? '' : `${text}\n`;
}
