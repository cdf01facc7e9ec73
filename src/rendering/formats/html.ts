import { datedStem } from '../file-stem';
import { escapeHtml } from '../html/escape-html';
import type { FooterPart } from '../post';
import type { PostFormat } from './format';
import { footerHtml, htmlOf, leadingOut, linkHtml } from './html-blocks';
import { textBody, textFooter } from './text';

/** A page of plain HTML that stands by itself; its body alone can be pasted into any editor of HTML. */
export const htmlFormat: PostFormat = {
  id: 'html',
  name: 'HTML',
  folder: '',
  fileName: (digest) => `${datedStem(digest)}.html`,
  extension: 'html',
  mediaType: 'text/html',
  escaping: 'html',
  template: `<!doctype html>
<html lang="{{ language }}"{% if dir == "rtl" %} dir="rtl"{% endif %}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{{ title }}</title>
</head>
<body>
<article>
{% if title != "" %}<h1>{% if link != "" %}<a href="{{ link }}">{{ title }}</a>{% else %}{{ title }}{% endif %}</h1>
{% endif %}{{ body | raw }}<footer>
{{ footer | raw }}</footer>
</article>
</body>
</html>
`,
  body: ({ blocks }, toHtml) => (blocks.length === 0 ? '' : `${htmlOf(blocks, toHtml)}\n`),
  footer: (footer) => `${footerHtml(footer)}\n`,
};

const webLink = /<a href="(https?:[^"]*)"([^>]*)>([^]*?)<\/a>/g;

/** A page that other sites' machines can read: the post an `h-entry`, every link an `h-cite`. */
export const microformatsFormat: PostFormat = {
  id: 'microformats',
  name: 'HTML + microformats2',
  extension: 'html',
  mediaType: 'text/html',
  folder: '',
  fileName: (digest) => `${datedStem(digest)}.html`,
  escaping: 'html',
  template: `<!doctype html>
<html lang="{{ language }}"{% if dir == "rtl" %} dir="rtl"{% endif %}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{{ title }}</title>
</head>
<body>
<article class="h-entry">
{% if title != "" %}<h1 class="p-name">{% if link != "" %}<a class="u-bookmark-of" href="{{ link }}">{{ title }}</a>{% else %}{{ title }}{% endif %}</h1>
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
      : `${htmlOf(blocks, toHtml).replace(webLink, '<span class="h-cite"><a class="u-url p-name" href="$1"$2>$3</a></span>')}\n`,
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

/**
 * What is pasted into another editor: HTML for those that take it, `plain` for the others. The title
 * stays behind, since editors have a field of its own for it.
 */
export const richTextFormat: PostFormat = {
  id: 'rich-text',
  name: 'Rich text',
  extension: 'html',
  mediaType: 'text/html',
  folder: '',
  fileName: (digest) => `${datedStem(digest)}.html`,
  escaping: 'html',
  template: '{{ body | raw }}{{ footer | raw }}',
  body: (post, toHtml) => {
    const blocks = leadingOut(post);
    return blocks.length === 0 ? '' : `${htmlOf(blocks, toHtml)}\n`;
  },
  footer: (footer) => `${footerHtml(footer)}\n`,
  plain: (post, toHtml) => [textBody(post, toHtml), textFooter(post.footer)].filter(Boolean).join('\n'),
};
