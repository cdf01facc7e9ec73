import { fileStem } from '../file-stem';
import type { Format } from '../format';
import { wordPressBlocks } from '../html/wordpress-blocks';
import { htmlOf } from './write-html';

/**
 * Blocks for WordPress' editor. Title, terms and date go beside them, as fields. The last block shows
 * nothing; it holds the digest's id, by which a post is found again when the answer to its making was lost.
 */
export const wordpress: Format = {
  id: 'wordpress',
  name: 'WordPress',
  extension: 'html',
  mediaType: 'text/html',
  folder: '',
  fileName: (digest) => `${fileStem(digest)}.html`,
  escaping: 'html',
  template: `{{ body | raw }}<!-- wp:html -->
<!-- gleanings:{{ id }} -->
<!-- /wp:html -->
`,
  body: ({ blocks }, toHtml) =>
    blocks.map((block) => `${wordPressBlocks(htmlOf([block], toHtml))}\n\n`).join(''),
  footer: () => '',
};
