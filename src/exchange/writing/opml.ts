import { escapeXmlValue } from './escape-markup';
import { plainWords } from './words-and-quotes';
import type { Writer } from './writer';
import { allBut } from './clip-part';

/** An outline of links (OPML 2.0), for outliners and feed readers; words and quotes are in `_note`, as outliners have them. */
export const opmlWriter: Writer<'opml'> = {
  id: 'opml',
  extension: 'opml',
  mediaType: 'text/x-opml',
  lost: allBut(
    'comment',
    'quotes',
    'quoteComments',
    'tags',
    'spacesInTags',
    'authors',
    'description',
    'language',
    'viaTitle',
  ),
  begin: ({ madeAt }) => `<?xml version="1.0" encoding="UTF-8"?>
<opml version="2.0">
<head>
<title>Gleanings</title>
<dateCreated>${rfc822(madeAt)}</dateCreated>
</head>
<body>
`,
  write: (clip) => {
    const { title, url, savedAt, tags, authors, description, language } = clip;
    const values: [string, string | undefined][] = [
      ['text', title || url],
      ['type', 'link'],
      ['url', url],
      ['created', rfc822(savedAt)],
      ['category', tags.map((tag) => tag.replaceAll(/\s*,\s*/g, ' ')).join(',')],
      ['author', authors.join(', ')],
      ['description', description],
      ['language', language],
      ['_note', plainWords(clip)],
    ];
    const attributes = values.flatMap(([name, value]) => (value ? `${name}="${escapeXmlValue(value)}"` : []));
    return `<outline ${attributes.join(' ')}/>\n`;
  },
  joint: '',
  end: '</body>\n</opml>\n',
};

/** `Sun, 03 May 2026 10:00:00 GMT`, as OPML has its dates. */
function rfc822(instant: string): string {
  return new Date(instant).toUTCString();
}
