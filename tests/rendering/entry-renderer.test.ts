import { expect, test } from 'vitest';
import type { Digest } from '../../src/domain/digest';
import { compile } from '../../src/rendering/compile';
import { createEntryRenderer, type EntryView } from '../../src/rendering/entry-renderer';
import { markdownToHtml } from '../../src/rendering/markdown/markdown-to-html';
import { render } from '../../src/rendering/render';
import { aClip, aDigest, anOutline, aQuote, clipsInOrder } from './builders';

const same = (html: string) => html;
const views = (digest: Partial<Digest>, { entries, clips }: ReturnType<typeof clipsInOrder>) =>
  createEntryRenderer(same)(aDigest(digest), entries, clips);

const plain = (html: string) =>
  html
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();

/** What the views read like one after the other. */
const read = (shown: readonly EntryView[]) =>
  plain(shown.map(({ html, joint }) => `${joint ?? '\n'}${html.replace(/^<p>|<\/p>$/g, '')}`).join(''));

const outline = clipsInOrder(
  {
    title: 'Mills',
    comment: 'Start with [the mills]().',
    quotes: [aQuote({ text: 'It turns.', markdown: 'It *turns*.' })],
  },
  { title: 'Databases', comment: '然后是[小数据库]()。' },
  { title: 'Timetables', comment: 'And [timetables]().', runOn: true },
  { title: 'Maps', comment: '', runOn: true },
);

test('one after the other, the entries of a post in prose read as the post does', () => {
  const digest = aDigest({ style: 'prose' });
  const post = render(compile(digest, outline.entries, outline.clips), 'rich-text').body;
  expect(read(views({ style: 'prose' }, outline))).toBe(plain(post));
});

test.each([
  ['behind a quote nothing goes on', 1, undefined],
  ['after Chinese punctuation stands no space', 2, ''],
  ['else one', 3, ' '],
] as const)('%s', (_, index, joint) => {
  expect(views({}, outline)[index]?.joint).toBe(joint);
});

test.each([
  ['bulleted', false, ['•', '•', undefined, undefined]],
  ['bulleted', true, ['1.', '2.', undefined, undefined]],
  ['links', false, ['•', '•', '•', '•']],
  ['prose', true, [undefined, undefined, undefined, undefined]],
] as const)('in the style %s, numbered: %s, items have their marks', (style, numbered, markers) => {
  expect(views({ style, numbered }, outline).map(({ marker }) => marker)).toEqual(markers);
});

test('each link of a section has its title for a heading, below those of the outline', () => {
  const clips = new Map([['c', aClip({ id: 'c', title: 'Mills', comment: 'Slow.' })]]);
  const entries = anOutline({ kind: 'heading', text: 'Sea' }, { kind: 'clip', clipId: 'c', runOn: false });
  const [heading, clip] = views({ style: 'sections' }, { entries, clips });
  expect(heading?.html).toBe('');
  expect(clip?.html).toBe('<h3><a href="https://example.org/page">Mills</a></h3>\n<p>Slow.</p>');
});

test('a clip without words shows what will stand there, and one that is gone shows nothing', () => {
  const clips = new Map([['c', aClip({ id: 'c', title: 'Mills' })]]);
  const entries = anOutline(
    { kind: 'clip', clipId: 'c', runOn: false },
    { kind: 'clip', clipId: 'gone', runOn: false },
  );
  expect(views({}, { entries, clips }).map(({ html }) => html)).toEqual([
    '<p><a href="https://example.org/page">Mills</a></p>',
    '',
  ]);
});

test('a note has no number before the post gives it one', () => {
  const clips = new Map([['c', aClip({ id: 'c', comment: '[Slow]()[^a].\n\n[^a]: Very.' })]]);
  const entries = anOutline({ kind: 'clip', clipId: 'c', runOn: false });
  expect(views({}, { entries, clips })[0]?.html).toBe(
    '<p><a href="https://example.org/page">Slow</a><sup>*</sup>.</p>',
  );
});

test('a keystroke draws one entry anew', () => {
  let drawn = 0;
  const draw = createEntryRenderer(same, (markdown) => {
    drawn += 1;
    return markdownToHtml(markdown);
  });
  const { entries, clips } = clipsInOrder({ comment: 'A.' }, { comment: 'B.' }, { comment: 'C.' });
  draw(aDigest(), entries, clips);
  expect(drawn).toBe(3);
  const before = draw(aDigest(), entries, clips);
  const [first, second, third] = entries;
  const after = draw(
    aDigest(),
    [first!, { ...second!, wording: 'Typed' } as typeof second & object, third!],
    clips,
  );
  expect(drawn).toBe(4);
  expect(after.map((view, at) => view === before[at])).toEqual([true, false, true]);
});
