import type { PostFormat, FormatOptions } from './formats/format';
import { postFormats, type PostFormatId } from './formats/formats';
import { htmlWriterFor, type MarkdownToHtml, type SanitizeHtml } from './markdown/markdown-to-html';
import type { Post } from './post';
import { entryValues, postValues, type SeriesValues } from './template/post-values';
import { runTemplate, type TemplateRun } from './template/run-template';

/** A post as it goes out. What the preview shows is this very text. */
export interface Rendered {
  /** The whole file. */
  text: string;
  /** What stands between title and footer. */
  body: string;
  footer: string;
  /** The separate posts, where the format is a thread. */
  parts?: string[];
  /** The same as plain text, where the format is one of two that go out together. */
  plain?: string;
}

export interface RenderOptions extends FormatOptions, SeriesValues {
  /** Liquid in place of the format's own template. */
  template?: string;
  /** How Markdown becomes HTML; a renderer that lasts hands in one that remembers. */
  toHtml?: MarkdownToHtml;
  /** Cleans the raw HTML of a post that has any; without it raw HTML is text. */
  sanitizeHtml?: SanitizeHtml;
}

/** A post but for the last step, which may have to be run where it can be stopped. */
export interface PreparedPost extends Omit<Rendered, 'text'> {
  run: TemplateRun;
}

/**
 * Writes a post. The same post, format and template give the same bytes everywhere.
 * @throws {TemplateError} when `template` cannot be used
 */
export function render(post: Post, formatId: PostFormatId, options: RenderOptions = {}): Rendered {
  const { run, ...parts } = prepareRender(post, formatId, options);
  return { text: runTemplate(run), ...parts };
}

/** Does all that `render` does, but for running the template. */
export function prepareRender(post: Post, formatId: PostFormatId, options: RenderOptions = {}): PreparedPost {
  const format: PostFormat = postFormats[formatId];
  const toHtml = htmlWriterFor(post.layout.rawHtml, options.sanitizeHtml, options.toHtml);
  const body = format.body(post, toHtml);
  const footer = format.footer(post.footer);
  const values = {
    ...postValues(post, body, footer, options),
    ...(options.template !== undefined && entryValues(post, format, toHtml)),
    ...format.values?.(post, options, toHtml),
  };
  const template = options.template ?? format.template;
  const prepared: PreparedPost = { run: { template, values, escaping: format.escaping }, body, footer };
  if (format.parts) prepared.parts = format.parts(post, toHtml);
  if (format.plain) prepared.plain = format.plain(post, toHtml);
  return prepared;
}
