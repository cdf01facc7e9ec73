import { expect } from 'vitest';
import { unescapeHtml } from '../../src/rendering/html/own-html';

const names =
  'html|head|meta|title|body|article|header|footer|div|span|time|figure|p|br|hr|a|em|strong|del|code|pre|blockquote|ul|ol|li|h[1-6]|img|table|thead|tbody|tr|th|td|input|section|sup|q';
const attributes =
  'lang|charset|name|content|class|style|datetime|href|src|alt|title|cite|start|align|type|disabled|checked|id|aria-describedby|aria-label|data-footnote-ref|data-footnotes|data-footnote-backref|dir|role|width|cellpadding|cellspacing|border';
const tag = new RegExp(`</?(?:${names})(?:\\s+(?:${attributes})(?:="[^"<>]*")?)*\\s*/?>`, 'g');
const address = /\s(?:href|src|cite)="([^"]*)"/g;

/**
 * Fails where HTML holds anything but tags and attributes that run nothing: each `<` has to begin one of
 * those, so that no reader, however lenient, can find another. Gives the text between the tags.
 */
export function expectHarmless(html: string): string {
  const page = html
    .replace(/^<!doctype html>/, '')
    .replace(/<!--\[if mso\]>(?:<\/?(?:table|tr|td)[^<>]*>)*<!\[endif\]-->/g, '')
    .replace('<style>:root{color-scheme:light dark;supported-color-schemes:light dark}</style>', '')
    .replace(/<!-- (?:\/?wp:[^<>]*|gleanings:[\w-]*) -->/g, '');
  for (const [found] of page.matchAll(tag)) {
    for (const [, value = ''] of found.matchAll(address)) {
      // oxlint-disable-next-line no-control-regex
      const plain = unescapeHtml(value).replace(/[\u0000-\u0020]/g, '');
      expect(plain).not.toMatch(/^(?:javascript|vbscript|data|file|blob|about):/i);
    }
  }
  const text = page.replace(tag, '');
  expect(text).not.toMatch(/[<>]/);
  return unescapeHtml(text.replaceAll('&#91;', '['));
}

/** Letters and digits alone: what is left when every dress of a text is taken off. */
export function lettersOf(text: string): string {
  return text.replace(/[^\p{L}\p{N}]/gu, '');
}

/** A strict reader in small: tags nest, references are XML's own, and no character is one XML lacks. */
export function expectWellFormed(xml: string): void {
  const open: string[] = [];
  const rest = xml
    .replace(/^<\?xml [^?]*\?>/, '')
    .replace(
      /<(\/?)([\w:]+)((?:\s+[\w:]+="[^"<]*")*)\s*(\/?)>/g,
      (_, end: string, name: string, _attributes, empty: string) => {
        if (end) expect(open.pop()).toBe(name);
        else if (!empty) open.push(name);
        return '';
      },
    );
  expect(open).toEqual([]);
  expect(rest).not.toMatch(/[<>]/);
  expect(xml).not.toMatch(/&(?!(?:amp|lt|gt|quot|#39|#13);)/);
  expect(xml).not.toMatch(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u);
}
