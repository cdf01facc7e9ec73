import { datedStem } from '../file-stem';
import { htmlToText } from '../html/html-to-text';
import type { MarkdownToHtml } from '../markdown/markdown-to-html';
import type { FooterPart, Post } from '../post';
import type { PostFormat } from './format';
import { htmlOf } from './html-blocks';

/** Words alone, for a mail's text part or a terminal: each link's address stands behind it. */
export const textFormat: PostFormat = {
  id: 'text',
  name: 'Text',
  extension: 'txt',
  mediaType: 'text/plain',
  folder: '',
  fileName: (digest) => `${datedStem(digest)}.txt`,
  escaping: 'none',
  template: `{% if title != "" %}{{ title }}{% if link != "" %}
{{ link }}{% endif %}

{% endif %}{{ body }}{% if body != "" %}
{% endif %}{{ footer }}`,
  body: textBody,
  footer: textFooter,
};

/** The post's blocks as plain text. */
export function textBody({ blocks }: Post, toHtml: MarkdownToHtml): string {
  const text = htmlToText(
    htmlOf(
      blocks.filter(({ kind }) => kind !== 'more'),
      toHtml,
    ),
  );
  return text === '' ? '' : `${text}\n`;
}

/** The lines under a post, names without addresses. */
export function textFooter(footer: readonly FooterPart[][]): string {
  return footer.map((line) => `${line.map(({ text }) => text).join('')}\n`).join('\n');
}
