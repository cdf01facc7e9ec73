import type { MarkdownToHtml } from './markdown/markdown-to-html';
import type { FooterPart, Post } from './post';
import type { Escaping } from './template/run-template';

/** How a post is written for one kind of reader: its parts by code, its whole by a Liquid template. */
export interface Format {
  id: string;
  /** What files of this kind end in, without the dot. */
  extension: string;
  mediaType: string;
  /** How what the template puts in with `{{ }}` is escaped, unless it says `| raw`. */
  escaping: Escaping;
  /**
   * Sees `title`, `date`, `date_text`, `author`, `language`, `slug`, `categories`, `tags` (each `name`,
   * `slug`, `url`), and `body` and `footer`, which are written already: `{{ body | raw }}`.
   */
  template: string;
  body: (post: Post, toHtml: MarkdownToHtml) => string;
  footer: (footer: readonly FooterPart[][]) => string;
}
