import { expect, test } from 'vitest';
import { detectFormat } from '../../../src/exchange/reading/detect-format';
import { readFile } from '../../../src/exchange/reading/read-file';

const url = 'https://a.example/';
const json = JSON.stringify;

/** What a file gives: the addresses that come in, and what is told as left behind. */
async function readWhole(name: string, text: string, beside?: string) {
  const format = detectFormat(name, text);
  if (!format) throw new Error(`${name} is nothing we know`);
  const [items, left]: [{ url: string; [field: string]: unknown }[], string[]] = [[], []];
  for await (const one of readFile(format, text, { name, beside: () => beside })) {
    if (one.kind === 'item') items.push({ ...one });
    else if (one.kind === 'unreadable') left.push(`${one.reason}: ${one.sample}`);
  }
  return { format, items, left };
}

const place = (fields: object) => ({ type: 'text/x-moz-place', uri: url, title: 'A', ...fields });
const description = (value: string) => ({ annos: [{ name: 'bookmarkProperties/description', value }] });

test.each<[string, string, string, string[]]>([
  [
    'words on a folder of bookmarks',
    'b.html',
    `<!DOCTYPE NETSCAPE-Bookmark-file-1>\n<DL><p>\n<DT><H3>Reading</H3>\n<DD>What I read\nfor work\n<DL><p>\n<DT><A HREF="${url}">A</A>\n</DL><p>\n</DL>`,
    ['folder-note: Reading: What I read for work'],
  ],
  [
    'words on an empty folder of bookmarks, behind a link with words of its own',
    'b.html',
    `<!DOCTYPE NETSCAPE-Bookmark-file-1>\n<DL><p>\n<DT><A HREF="${url}">A</A>\n<DD>Mine\n<DT><H3>Later</H3>\n<DD>Some day\n</DL>`,
    ['folder-note: Later: Some day'],
  ],
  [
    'a keyword of a bookmark',
    'b.html',
    `<!DOCTYPE NETSCAPE-Bookmark-file-1>\n<DL><p><DT><A HREF="${url}" SHORTCUTURL="gh">A</A></DL>`,
    ['property: SHORTCUTURL: gh'],
  ],
  [
    'words on a folder of an outline',
    'o.opml',
    `<opml version="2.0"><body><outline text="Reading" _note="For work"><outline text="A" url="${url}"/></outline></body></opml>`,
    ['folder-note: Reading: For work'],
  ],
  [
    'words on a folder of Vivaldi',
    'Bookmarks',
    json({
      roots: {
        bookmark_bar: {
          children: [
            {
              type: 'folder',
              name: 'Reading',
              meta_info: { Description: 'For work' },
              children: [{ type: 'url', name: 'A', url }],
            },
          ],
        },
      },
    }),
    ['folder-note: Reading: For work'],
  ],
  [
    'words on a folder of Firefox',
    'f.json',
    json({
      guid: 'root________',
      type: 'text/x-moz-place-container',
      dateAdded: 1,
      children: [
        {
          type: 'text/x-moz-place-container',
          title: 'Reading',
          ...description('For work'),
          children: [place(description('Mine'))],
        },
      ],
    }),
    ['folder-note: Reading: For work'],
  ],
  [
    'properties of a block in Logseq, but for its own and the tags',
    'l.md',
    `- [A](${url})\n  id:: 6612-aa\n  collapsed:: true\n  tags:: web, reading\n  rating:: 5\n  状态:: 读过\n`,
    ['property: rating:: 5', 'property: 状态:: 读过'],
  ],
  [
    'properties of a page in Logseq',
    'p.md',
    `title:: Links of May\ntags:: [[web]]\n\n- [A](${url})\n- [B](${url}b)\n`,
    ['property: title:: Links of May', 'property: tags:: [[web]]'],
  ],
  [
    'properties of a note that is a list of links',
    'list.md',
    `---\ntitle: Links of May\ncssclasses: wide\n---\n- [A](${url})\n- [B](${url}b)\n`,
    ['property: title: Links of May'],
  ],
  [
    'properties of a note that become nothing',
    'n.md',
    `---\nsource: ${url}\nrating: 5\nstatus: [to read, "2026"]\naliases: []\nempty:\ncssclasses: wide\n---\nMine\n`,
    ['property: rating: 5', 'property: status: to read, 2026'],
  ],
  [
    'highlights that were deleted or discarded in Readwise',
    'r.json',
    json({
      results: [
        {
          source_url: url,
          highlights: [
            { text: 'Kept', tags: [{ name: 'core' }] },
            { text: 'Deleted', is_deleted: true },
            { text: 'Discarded', is_discard: true },
          ],
        },
      ],
    }),
    ['in-trash: Deleted', 'in-trash: Discarded'],
  ],
])('%s come to be told as left behind', async (_, name, text, left) => {
  const found = await readWhole(name, text);
  expect(found.left).toEqual(left);
  expect(found.items[0]).toMatchObject({ url });
});

test("the browser's own words on its own folders are not the reader's", async () => {
  const text = `<!DOCTYPE NETSCAPE-Bookmark-file-1>\n<DL><p><DT><H3 PERSONAL_TOOLBAR_FOLDER="true">Bar</H3>\n<DD>Add bookmarks to this folder\n<DL><p><DT><A HREF="${url}">A</A></DL></DL>`;
  expect(await readWhole('b.html', text)).toMatchObject({ left: [], items: [{ url, folders: [] }] });
});

test('tags of highlights of Readwise are tags', async () => {
  const highlights = [{ text: 'One', tags: [{ name: 'core' }, { name: '.h1' }] }];
  const text = json({ results: [{ source_url: url, book_tags: [{ name: 'web' }], highlights }] });
  expect((await readWhole('r.json', text)).items).toMatchObject([{ tags: ['web', 'core'] }]);
});

test('highlights of Readwise Reader, which are documents of their own there, are quotes', async () => {
  const child = { category: 'highlight', parent_id: 'a', url: 'https://read.readwise.io/read/h' };
  const results = [
    { id: 'h', ...child, content: 'Said', notes: '', tags: { core: { name: 'core' } } },
    { id: 'n', ...child, category: 'note', parent_id: 'h', content: 'Mine' },
    { id: 'a', source_url: url, location: 'new', reading_progress: 0, tags: {}, parent_id: null },
    { id: 'x', ...child, parent_id: 'gone', content: 'Of nothing here' },
    { id: 'p', url: 'https://read.readwise.io/read/p', source_url: '', title: 'My upload' },
  ];
  const found = await readWhole('r.json', json({ results }));
  expect(found.format).toBe('readwise-reader-json');
  expect(found.items).toMatchObject([{ url, tags: ['core'], quotes: [{ text: 'Said', comment: 'Mine' }] }]);
  expect(found.left).toEqual(['no-address: My upload', 'no-address: Of nothing here']);
});

test('where a link of wallabag was found is its via, and what was deleted there stays behind', async () => {
  const entry = { is_archived: 0, is_starred: 0, title: 'A' };
  const found = await readWhole(
    'w.json',
    json([
      { ...entry, url, given_url: `${url}?r=1`, origin_url: 'https://b.example/' },
      { ...entry, url: `${url}2`, origin_url: `${url}2` },
      { ...entry, url: `${url}3`, deleted_at: '2024-05-02T09:00:00+0200' },
    ]),
  );
  expect(found.items.map(({ url, via }) => ({ url, via }))).toEqual([
    { url, via: { url: 'https://b.example/', title: undefined } },
    { url: `${url}2`, via: undefined },
  ]);
  expect(found.left).toEqual([`in-trash: ${url}3`]);
  const xml = await readWhole(
    'w.xml',
    `<?xml version="1.0"?><result><entry><id>1</id><url>${url}</url><origin_url>https://b.example/</origin_url></entry><entry><id>2</id><url>${url}2</url><deleted_at>2024-05-02</deleted_at></entry></result>`,
  );
  expect(xml).toMatchObject({ items: [{ via: { url: 'https://b.example/' } }], left: [`in-trash: ${url}2`] });
});

test('a history of Matter is read with its highlights, also as it was exported before', async () => {
  const head =
    'Title,Author,Publisher,URL,Word Count,Saved,Read,Highlight Count,Last Interaction Date,File Id';
  const text = `${head}\nOn fog,A. Lee,The Paper,${url},100,True,False,1,2023-01-02,c1\n`;
  const highlights =
    'Title,Author,Publisher,Text,Note,Highlighted Date\nOn fog,A. Lee,The Paper,Said,Mine,2023-01-02\nElse,B,,Of another,,2023-01-02\n';
  const found = await readWhole('_matter_history.csv', text, highlights);
  expect(found.format).toBe('matter-csv');
  expect(found.items).toMatchObject([
    { url, site: 'The Paper', flags: { read: false }, quotes: [{ text: 'Said', comment: 'Mine' }] },
  ]);
  expect(found.left).toEqual(['no-address: Of another']);
});
