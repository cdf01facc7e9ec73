import { datedStem } from '../file-stem';
import type { PostFormat } from './format';
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

/** A mail's HTML part, to be sent by any newsletter service. */
export const emailFormat: PostFormat = {
  id: 'email',
  name: 'E-mail',
  extension: 'html',
  mediaType: 'text/html',
  folder: '',
  fileName: (digest) => `${datedStem(digest)}-email.html`,
  escaping: 'html',
  template: `<!doctype html>
<html lang="{{ language }}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{{ title }}</title>
</head>
<body style="margin:0;padding:0">
<div style="max-width:600px;margin:0 auto;padding:24px 16px;font:16px/1.6 Georgia,'Times New Roman',serif">
{% if title != "" %}<h1 style="{{ heading_style }}">{{ title }}</h1>
{% endif %}{{ body | raw }}<hr style="{{ rule_style }}">
{{ footer | raw }}</div>
</body>
</html>
`,
  body: ({ blocks }, toHtml) => (blocks.length === 0 ? '' : `${dressed(htmlOf(blocks, toHtml))}\n`),
  footer: (footer) => `${dressed(footerHtml(footer))}\n`,
  values: () => ({ heading_style: looks['h1'], rule_style: looks['hr'] }),
};

function dressed(html: string): string {
  return html.replace(startTag, (start, name: string) =>
    looks[name] === undefined ? start : `${start} style="${looks[name]}"`,
  );
}
