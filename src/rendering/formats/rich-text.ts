import { datedStem } from '../file-stem';
import type { Format } from '../format';
import { textBody, textFooter } from './plain-text';
import { footerHtml, htmlOf } from './write-html';

/**
 * What is pasted into another editor: HTML for those that take it, `plain` for the others. The title
 * stays behind, since editors have a field of its own for it.
 */
export const richText: Format = {
  id: 'rich-text',
  name: 'Rich text',
  extension: 'html',
  mediaType: 'text/html',
  folder: '',
  fileName: (digest) => `${datedStem(digest)}.html`,
  escaping: 'html',
  template: '{{ body | raw }}{{ footer | raw }}',
  body: ({ blocks }, toHtml) => (blocks.length === 0 ? '' : `${htmlOf(blocks, toHtml)}\n`),
  footer: (footer) => `${footerHtml(footer)}\n`,
  plain: (post, toHtml) => [textBody(post, toHtml), textFooter(post.footer)].filter(Boolean).join('\n'),
};
