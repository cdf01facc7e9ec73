import { compile } from 'micromark';
import { gfmAutolinkLiteralHtml } from 'micromark-extension-gfm-autolink-literal';
import { gfmStrikethroughHtml } from 'micromark-extension-gfm-strikethrough';
import { gfmTableHtml } from 'micromark-extension-gfm-table';
import { gfmTaskListItemHtml } from 'micromark-extension-gfm-task-list-item';
import type { CompileOptions, HtmlExtension } from 'micromark-util-types';
import { parseMarkdown } from '../../domain/markdown/parse-markdown';
import { unescapeHtml } from '../html/own-html';
import { linkUrl } from '../safe-url';

/** Markdown to HTML, one block or many. */
export type MarkdownToHtml = (markdown: string) => string;

/** Calls of the post's notes, which stand at its end and are written there. */
const noteCalls: HtmlExtension = {
  enter: {
    gfmFootnoteCall() {
      this.buffer();
    },
  },
  exit: {
    gfmFootnoteCall(token) {
      this.resume();
      const number = this.sliceSerialize(token).slice(2, -1);
      this.tag(
        `<sup><a href="#user-content-fn-${number}" id="user-content-fnref-${number}" data-footnote-ref="">`,
      );
      this.raw(number);
      this.tag('</a></sup>');
    },
  },
};

let options: CompileOptions | undefined;

/** Markdown to HTML by our own grammar: raw HTML becomes text, a link that could run something loses its address. */
export function markdownToHtml(markdown: string): string {
  return compileHtml(markdown, false);
}

/** Takes out of HTML whatever could run; it needs a DOM. */
export type SanitizeHtml = (html: string) => string;

/** How a post's Markdown becomes HTML: raw HTML as HTML where its writer asked for it, and it can be cleaned. */
export function htmlWriterFor(
  rawHtml: boolean,
  sanitizeHtml: SanitizeHtml | undefined,
  toHtml: MarkdownToHtml = markdownToHtml,
): MarkdownToHtml {
  if (!rawHtml || !sanitizeHtml) return toHtml;
  return (markdown) =>
    /<[a-z!?/]/i.test(markdown) ? sanitizeHtml(compileHtml(markdown, true)) : toHtml(markdown);
}

function compileHtml(markdown: string, html: boolean): string {
  options ??= {
    // Links are looked at below, where more than the web's are let through.
    allowDangerousProtocol: true,
    htmlExtensions: [
      gfmAutolinkLiteralHtml(),
      gfmStrikethroughHtml(),
      gfmTableHtml(),
      gfmTaskListItemHtml(),
      noteCalls,
    ],
  };
  const notes = Array.from(markdown.matchAll(/\[\^(\d+)\]/g), ([, number = '']) => number);
  const written = compile({ ...options, allowDangerousHtml: html })(parseMarkdown(markdown, { html, notes }));
  return html ? written : withSafeLinks(written);
}

/** Every quotation mark of a text is a reference in HTML of our own: these are attributes. */
function withSafeLinks(html: string): string {
  return html.replace(/ (href|src)="([^"]*)"/g, (attribute, name: string, url: string) =>
    linkUrl(unescapeHtml(url)) === '' ? ` ${name}=""` : attribute,
  );
}
