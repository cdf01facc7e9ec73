const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

export interface Article {
  title: string;
  /** Plain text; each can be selected by itself. */
  paragraphs: readonly string[];
  language?: string;
}

/** A page as a small blog writes it: navigation, an article, other articles beside it. */
export function articlePage({ title, paragraphs, language = 'en' }: Article): string {
  const body = ['Here is what we found.', ...paragraphs, 'That is all for today.'];
  return `<!doctype html>
<html lang="${escape(language)}">
<head>
<meta charset="utf-8">
<title>${escape(title)}</title>
<meta name="viewport" content="width=device-width">
<meta property="og:title" content="${escape(title)}">
<meta property="og:type" content="article">
</head>
<body>
<nav><a href="/">Home</a> <a href="/about">About</a></nav>
<main id="main"><article>
<h1>${escape(title)}</h1>
${body.map((text) => `<p>${escape(text)}</p>`).join('\n')}
</article></main>
<aside><h2>More to read</h2><ul><li><a href="/other">Another article</a></li></ul></aside>
</body>
</html>
`;
}

function escape(text: string): string {
  return text.replace(/[&<>"]/g, (character) => entities[character] ?? character);
}
