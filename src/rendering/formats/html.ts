import { datedStem } from '../file-stem';
import type { Format } from '../format';
import { footerHtml, htmlOf } from './write-html';

/** A page of plain HTML that stands by itself; its body alone can be pasted into any editor of HTML. */
export const html: Format = {
  id: 'html',
  name: 'HTML',
  folder: '',
  fileName: (digest) => `${datedStem(digest)}.html`,
  extension: 'html',
  mediaType: 'text/html',
  escaping: 'html',
  template: `<!doctype html>
<html lang="{{ language }}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{{ title }}</title>
</head>
<body>
<article>
{% if title != "" %}<h1>{{ title }}</h1>
{% endif %}{{ body | raw }}<footer>
{{ footer | raw }}</footer>
</article>
</body>
</html>
`,
  body: ({ blocks }, toHtml) => (blocks.length === 0 ? '' : `${htmlOf(blocks, toHtml)}\n`),
  footer: (footer) => `${footerHtml(footer)}\n`,
};
