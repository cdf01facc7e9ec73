import { parseMarkdown } from '../../domain/markdown/parse-markdown';

/** What generators run in a file before they read its Markdown, in code too, is put out here. */

const code = new Set<string>(['codeTextData', 'codeFlowValue']);

/**
 * Rewrites Markdown apart for its code, where escapes and character references mean nothing, and for all
 * the rest, where they do.
 */
function mapMarkdown(
  markdown: string,
  text: (source: string) => string,
  verbatim: (source: string) => string = (source) => source,
): string {
  let result = '';
  let at = 0;
  for (const [step, { type, start, end }] of parseMarkdown(markdown)) {
    if (step === 'exit' || !code.has(type)) continue;
    result += text(markdown.slice(at, start.offset)) + verbatim(markdown.slice(start.offset, end.offset));
    at = end.offset;
  }
  return result + text(markdown.slice(at));
}

const opening = /\{\{(?=[<%])/g;
const whole = /\{\{([<%])(?!\/\*)(.*?)([>%]\}\})/g;

/**
 * Hugo reads shortcodes before Markdown, in code too, and an unknown one fails the build. In text a
 * character reference hides the brace; in code Hugo's own way of quoting a shortcode does, and where nothing
 * closes it, a word joiner between the braces. The same keeps it from parting the post at a `<!--more-->` in
 * code.
 */
export function withoutShortcodes(markdown: string): string {
  if (!/\{\{[<%]|<!--\s*more/.test(markdown)) return markdown;
  return mapMarkdown(
    markdown,
    (text) => text.replace(opening, '&#123;{'),
    (source) =>
      source
        .replace(whole, (_, mark: string, inside: string, end: string) => `{{${mark}/*${inside}*/${end}`)
        .replace(/\{\{(?=[<%](?!\/\*))/g, '{\u2060{')
        .replace(/<!--(?=\s*more\s*-->)/g, '<!--\u2060'),
  );
}

/** Between two `%%` Obsidian hides the text. */
export function withoutObsidianComments(markdown: string): string {
  if (!markdown.includes('%%')) return markdown;
  return mapMarkdown(markdown, (text) => text.replace(/%(?=%)/g, '&#37;'));
}

/**
 * Jekyll and Eleventy run Liquid before Markdown. Each brace that could open something is put out by Liquid
 * itself; `{% raw %}` would end at the first `{% endraw %}` in the text.
 */
export function withoutLiquid(markdown: string): string {
  return markdown.replace(/\{(?=[{%])/g, '{{ "{" }}');
}
