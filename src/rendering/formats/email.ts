import { datedStem } from '../file-stem';
import type { PostFormat } from './format';
import type { MarkdownToHtml } from '../markdown/markdown-to-html';
import { footerHtml, htmlOf } from './html-blocks';

/** Mail programs drop style sheets: each element brings its own, for light and dark alike. */
const looks: Record<string, string> = {
  p: 'margin:0 0 16px',
  h1: 'margin:0 0 24px;font-size:28px;line-height:1.25',
  h2: 'margin:32px 0 12px;font-size:21px;line-height:1.3',
  h3: 'margin:24px 0 12px;font-size:18px;line-height:1.3',
  a: 'color:#0b57d0;text-decoration:underline',
  blockquote: 'margin:0 0 16px;padding:0 0 0 16px;border-left:3px solid #b0b0b0',
  ul: 'margin:0 0 16px;padding:0 0 0 24px',
  ol: 'margin:0 0 16px;padding:0 0 0 24px',
  li: 'margin:0 0 8px',
  pre: 'margin:0 0 16px;padding:12px;background:#f2f2f2;color:#1a1a1a;font-size:14px;white-space:pre-wrap',
  code: 'font-family:Menlo,Consolas,monospace',
  img: 'max-width:100%;height:auto',
  hr: 'margin:24px 0;border:0;border-top:1px solid #b0b0b0',
  table: 'margin:0 0 16px;border-collapse:collapse',
  th: 'padding:4px 8px;border:1px solid #b0b0b0',
  td: 'padding:4px 8px;border:1px solid #b0b0b0',
};

const startTag = /<([a-z][a-z0-9]*)(?=[\s>/])/g;

/** Gmail cuts a longer message and hides the rest, the way to unsubscribe with it. */
export const maxEmailBytes = 102 * 1024;

/**
 * A mail's HTML part, to be sent by any newsletter service. Outlook for Windows lays out nothing but
 * tables: it gets one of a fixed width by its own conditional comments.
 */
export const emailFormat: PostFormat = {
  id: 'email',
  name: 'E-mail',
  extension: 'html',
  mediaType: 'text/html',
  folder: '',
  fileName: (digest) => `${datedStem(digest)}-email.html`,
  escaping: 'html',
  template: `<!doctype html>
<html lang="{{ language }}"{% if dir == "rtl" %} dir="rtl"{% endif %}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<title>{{ title }}</title>
<style>:root{color-scheme:light dark;supported-color-schemes:light dark}</style>
</head>
<body style="margin:0;padding:0">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0">
<tr>
<td align="center" style="padding:24px 16px">
<!--[if mso]><table role="presentation" width="600" cellpadding="0" cellspacing="0" border="0"><tr><td><![endif]-->
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" style="max-width:600px">
<tr>
<td align="left" style="font:16px/1.6 Georgia,'Times New Roman',serif">
{% if title != "" %}<h1 style="{{ heading_style }}">{% if link != "" %}<a href="{{ link }}">{{ title }}</a>{% else %}{{ title }}{% endif %}</h1>
{% endif %}{{ body | raw }}<hr style="{{ rule_style }}">
{{ footer | raw }}</td>
</tr>
</table>
<!--[if mso]></td></tr></table><![endif]-->
</td>
</tr>
</table>
</body>
</html>
`,
  body: ({ blocks }, toHtml) =>
    blocks.length === 0 ? '' : `${dressed(htmlOf(blocks, keepingMergeTags(toHtml)))}\n`,
  footer: (footer) => `${dressed(footerHtml(footer))}\n`,
  values: () => ({ heading_style: looks['h1'], rule_style: looks['hr'] }),
};

function dressed(html: string): string {
  return html.replace(startTag, (start, name: string) =>
    looks[name] === undefined ? start : `${start} style="${looks[name]}"`,
  );
}

/** What newsletter services fill in: `*|UNSUB|*`, `{{ unsubscribe_url }}`, `{% if %}`, `%recipient%`. */
const mergeTag =
  /\*\|[^|\n<>"]+\|\*|\{\$[\w.]+\}|\{\{\{?[^{}\n<>"]+\}?\}\}|\{%[^%\n<>"]+%\}|(?<![\w%])%[a-z][\w.]*%(?![\w%])/gi;

/** Markdown to HTML in which merge tags stand as they were typed, in links too. */
function keepingMergeTags(toHtml: MarkdownToHtml): MarkdownToHtml {
  return (markdown) => {
    const tags = markdown.match(mergeTag);
    if (!tags) return toHtml(markdown);
    // A word of ordinary letters that is not in the text: Markdown leaves it alone, and so does an address.
    let word = 'mergetag';
    while (markdown.includes(word)) word += 'x';
    let count = 0;
    const html = toHtml(markdown.replace(mergeTag, () => `${word}${count++}q`));
    return html.replace(new RegExp(`${word}(\\d+)q`, 'g'), (_, index: string) => tags[Number(index)] ?? '');
  };
}
