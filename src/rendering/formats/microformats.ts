import { datedStem } from '../file-stem';
import type { Format } from '../format';
import type { FooterPart } from '../post';
import { escapeHtml } from '../template/escape-html';
import { htmlOf, linkHtml } from './write-html';

const link = /<a href="(https?:[^"]*)"([^>]*)>([^]*?)<\/a>/g;

/** A page that other sites' machines can read: the post an `h-entry`, every link an `h-cite`. */
export const microformats: Format = {
  id: 'microformats',
  name: 'HTML + microformats2',
  extension: 'html',
  mediaType: 'text/html',
  folder: '',
  fileName: (digest) => `${datedStem(digest)}.html`,
  escaping: 'html',
  template: `<!doctype html>
<html lang="{{ language }}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{{ title }}</title>
</head>
<body>
<article class="h-entry">
{% if title != "" %}<h1 class="p-name">{{ title }}</h1>
{% endif %}<div class="e-content">
{{ body | raw }}</div>
<footer>
{{ footer | raw }}</footer>
</article>
</body>
</html>
`,
  body: ({ blocks }, toHtml) =>
    blocks.length === 0
      ? ''
      : `${htmlOf(blocks, toHtml).replace(link, '<span class="h-cite"><a class="u-url p-name" href="$1"$2>$3</a></span>')}\n`,
  footer: (footer) => footer.map((line) => `<p>${line.map(partHtml).join('')}</p>\n`).join(''),
};

function partHtml({ kind, text, url, day }: FooterPart): string {
  switch (kind) {
    case 'text':
      return escapeHtml(text);
    case 'author':
      return `<span class="p-author h-card">${escapeHtml(text)}</span>`;
    case 'date':
      return `<time class="dt-published" datetime="${escapeHtml(day ?? '')}">${escapeHtml(text)}</time>`;
    default:
      return `<span class="p-category">${linkHtml(text, url)}</span>`;
  }
}
