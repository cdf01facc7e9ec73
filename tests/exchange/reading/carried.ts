import { Buffer } from 'node:buffer';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { ImportedItem } from '../../../src/exchange/reading/imported-item';
import { carriedParts, type CarriedPart } from '../../../src/exchange/reading/reader-table';
import { decodeFile } from '../../../src/exchange/reading/decode-file';
import { detectFormat } from '../../../src/exchange/reading/detect-format';
import { readFile } from '../../../src/exchange/reading/read-file';

const fixtures = 'tests/fixtures/exchange';

/** What the files of each format gave, over all files that there are. */
export async function carriedByFormat(): Promise<Map<string, Set<CarriedPart>>> {
  const carried = new Map<string, Set<CarriedPart>>();
  const note = (format: string, item: Partial<ImportedItem>) => {
    const parts = carried.get(format) ?? new Set();
    carried.set(format, parts);
    for (const part of carriedParts) if (hasPart(item, part)) parts.add(part);
  };
  const files = ['exports', 'cases'].flatMap((folder) =>
    readdirSync(path.join(fixtures, folder)).map((name): [string, Uint8Array] => [
      name,
      readFileSync(path.join(fixtures, folder, name)),
    ]),
  );
  const texts = wholeEntries.map(([name, text]): [string, Uint8Array] => [name, Buffer.from(text)]);
  for (const [name, bytes] of [...files, ...texts]) {
    const format = detectFormat(name, bytes);
    if (format === undefined) continue;
    for await (const one of readFile(format, decodeFile([bytes]), { name, beside })) {
      if (one.kind === 'item') note(format, one);
    }
  }
  for (const name of readdirSync(path.join(fixtures, 'expected/corpus'))) {
    const lines = readFileSync(path.join(fixtures, 'expected/corpus', name), 'utf8')
      .trim()
      .split('\n');
    const [{ format }, ...items] = lines.map((line) => JSON.parse(line));
    for (const item of items) note(format, item);
  }
  return carried;
}

function hasPart({ flags = {}, ...item }: Partial<ImportedItem>, part: CarriedPart): boolean {
  if (part === 'private') return flags.private !== undefined;
  if (part === 'flags')
    return flags.read !== undefined || flags.starred !== undefined || flags.archived !== undefined;
  const value = item[part];
  return value !== undefined && value !== '' && (!Array.isArray(value) || value.length > 0);
}

const u = 'https://e.example/';
const json = JSON.stringify;

/** Files that lie beside those that ask for them. */
function beside(file: string): string | undefined {
  if (file === '_matter_highlights.csv') return 'Title,Author,Text\nA page,A. Writer,Said\n';
  if (file === 'highlights/s.md') return 'Mine\n\n> Said';
  return file === 'annotations/whole.json' ? json([{ url: u, highlights: [{ quote: 'Said' }] }]) : undefined;
}

/** Entries with what no other file has of a format. */
const wholeEntries: [name: string, text: string][] = [
  [
    'n.html',
    `<DL><DT><A HREF="${u}" DATA-QUOTES="1" DATA-COVER="${u}i" TOREAD="1">T</A><DD>Mine\n\n&gt; Said</DL>`,
  ],
  [
    'x.opml',
    `<opml><head>\n<title>Gleanings</title></head><body><outline text="T" url="${u}" _note="&gt; Said"/></body></opml>`,
  ],
  ['p.json', json([{ href: u, description: 'T', extended: '> Said', time: '', quotes: 1 }])],
  ['x.html', `<a href="${u}" add_date="1700000000">T</a>`],
  [
    'c.json',
    json({
      roots: {
        bookmark_bar: {
          children: [{ name: 'F', children: [{ type: 'url', url: u, meta_info: { Description: 'Mine' } }] }],
        },
      },
    }),
  ],
  [
    'f.json',
    json({
      guid: 'root________',
      type: 'text/x-moz-place-container',
      dateAdded: 1,
      children: [
        {
          title: 'F',
          children: [
            {
              type: 'text/x-moz-place',
              uri: u,
              annos: [{ name: 'bookmarkProperties/description', value: 'Mine' }],
            },
          ],
        },
      ],
    }),
  ],
  [
    'h.json',
    json({ rows: [{ uri: u, text: 'Mine', target: [{ source: u }], permissions: { read: ['acct:me'] } }] }),
  ],
  [
    'r.json',
    json({
      results: [
        { id: 'a', source_url: u, reading_progress: 0, location: 'new', html_content: '<p>Page</p>' },
        { id: 'h', parent_id: 'a', content: 'Said' },
      ],
    }),
  ],
  ['w.xml', `<result><entry><id>1</id><url>${u}</url><origin_url>${u}origin</origin_url></entry></result>`],
  ['g.json', json([{ url: u, addedAt: 1, starred: true, author: 'A' }])],
  [
    's.json',
    json({ collections: [{ title: 'F', folders: [{ links: [{ url: u, note: 'Mine', tags: ['a'] }] }] }] }),
  ],
  [
    's3.json',
    json({ sessions: [{ name: 'F', windows: [{ tabs: [{ url: u, note: 'Mine', tags: ['a'] }] }] }] }),
  ],
  [
    'm.json',
    json({
      changes: [
        { collection: 'pages', objectPk: 'p', object: { url: 'p', fullUrl: u } },
        { collection: 'annotations', objectPk: 'a', object: { pageUrl: 'p', comment: 'Mine' } },
      ],
    }),
  ],
  ['o.json', json([{ url: u, slug: 's', savedAt: '', labels: [] }])],
  [
    'w.json',
    json([
      {
        url: u,
        is_archived: 0,
        is_starred: 0,
        annotations: [{ quote: 'Said' }],
        published_by: ['A'],
        published_at: '2020-01-02',
        origin_url: `${u}origin`,
      },
    ]),
  ],
  ['any.json', json([{ url: u, folder: 'F', site: 'S', published: '2020-01-02', image: `${u}i`, via: u }])],
  [
    'own.csv',
    `url,title,comment,tags,quotes,private,saved,changed,authors,site,published,description,language,image,via\n${u},T,Mine,a,> Said,yes,2020-01-02,2020-01-02,A,S,2020-01-02,D,en,${u}i,${u}\n`,
  ],
  ['whole.csv', `title,url,time_added,tags,status\nT,${u},1700000000,a,unread\n`],
  ['rw.csv', `Highlight,Book Title,Book Author,URL,Tags,Note,Highlighted at\n,T,A,${u},a,Mine,2020-01-02\n`],
  ['t.csv', `Title,Note,URL,Tags,Comment\nT,Mine,${u},a,\n`],
  ['z.csv', `Key,Item Type,Title,Url,Date Added,Language\nk,webpage,T,${u},2020-01-02,en\n`],
  ['any.csv', `url,title\n${u},T\n`],
  [
    'n.md',
    `---\nsource: ${u}\nimage: ${u}i\nvia: ${u}\nsite: S\nlanguage: en\nmodified: 2020-01-02\nread: true\nprivate: true\n---\n${'Page. '.repeat(400)}`,
  ],
  ['l.md', `## F\n- [T](${u}) mine #a\n  > Said\n`],
];
