import { micromark, type Options } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';
import { withoutHtml } from './parse-markdown';

/** Markdown to HTML, one block or many. */
export type MarkdownToHtml = (markdown: string) => string;

let options: Options | undefined;

/** GitHub's Markdown to HTML: raw HTML becomes text, an unsafe link loses its address. */
export function markdownToHtml(markdown: string): string {
  options ??= { extensions: [gfm(), withoutHtml], htmlExtensions: [gfmHtml()] };
  return micromark(markdown, options);
}
