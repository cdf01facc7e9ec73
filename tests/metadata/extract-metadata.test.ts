import { expect, test } from 'vitest';
import { extractMetadata } from '../../src/metadata/extract-metadata';
import type { RawPageData } from '../../src/metadata/raw-page-data';
import type { Question } from '../../src/metadata/surroundings';
import type { PageMetadata } from '../../src/domain/page-metadata';
import { somePageData, theHeading } from '../builders/some-page-data';

/** The metadata that a page of these words comes to, and what it was asked for on the way. */
function read(words: RawPageData, ...answers: unknown[]): { metadata: PageMetadata; asked: Question[] } {
  const reading = extractMetadata(words);
  const asked: Question[] = [];
  for (let step = reading.next(); ; step = reading.next(answers.shift())) {
    if (step.done === true) return { metadata: step.value, asked };
    asked.push(step.value);
  }
}

function anArticle(more: object): string[] {
  return [JSON.stringify({ '@type': 'Article', headline: 'A page', ...more })];
}

const dated = { datePublished: '2026-05-03', dateModified: '2026-05-04' };

test('a page whose words tell the author and both days is asked for nothing', () => {
  const { metadata, asked } = read(somePageData({ jsonLd: anArticle({ ...dated, author: 'Ann Lee' }) }));
  expect(asked).toEqual([]);
  expect(metadata).toMatchObject({ authors: ['Ann Lee'], published: '2026-05-03', modified: '2026-05-04' });
});

test.each([
  ['without an author', anArticle(dated), 0, ['bylinesNear']],
  ['whose author is a desk', anArticle({ ...dated, author: 'Redaktion' }), 0, ['bylinesNear']],
  ['without a day', anArticle({ author: 'Ann Lee' }), 0, ['daysNear']],
  ['that tells one day only', anArticle({ datePublished: '2026-05-03', author: 'Ann Lee' }), 0, ['daysNear']],
  ['with an entry of microformats', anArticle({ ...dated, author: 'Ann Lee' }), 1, ['entry']],
])('a page %s is asked for that', (_what, jsonLd, entries, parts) => {
  const [question] = read(somePageData({ jsonLd, entries })).asked;
  expect(question).toEqual({ parts, heading: 0 });
});

test('a page with several entries and no main heading is not asked for any', () => {
  const words = somePageData({
    headings: [],
    entries: 2,
    jsonLd: anArticle({ ...dated, author: 'Ann Lee' }),
  });
  expect(read(words).asked).toEqual([]);
});

test('the page is asked for what stands around the heading that is most like its title', () => {
  const headings = [
    { ...theHeading, text: 'Of the day' },
    { ...theHeading, text: 'A page', isInChrome: true },
    theHeading,
  ];
  expect(read(somePageData({ headings })).asked[0]?.heading).toBe(2);
  expect(read(somePageData({ headings: [] })).asked[0]?.heading).toBe(-1);
});

test('what is farther off is asked for only where nothing near says anything', () => {
  const near = {
    daysNear: [{ stated: '2026-05-03', text: '', marks: '' }],
    bylinesNear: { spoken: ['By Ann Lee'], links: [] },
  };
  const found = read(somePageData(), near);
  expect(found.asked.map(({ parts }) => parts)).toEqual([['daysNear', 'bylinesNear']]);
  expect(found.metadata).toMatchObject({ authors: ['Ann Lee'], published: '2026-05-03' });
  expect(read(somePageData(), {}).asked.map(({ parts }) => parts)).toEqual([
    ['daysNear', 'bylinesNear'],
    ['daysElsewhere', 'bylinesElsewhere'],
  ]);
});

test('a page that never answers is asked for no part twice', () => {
  const { metadata, asked } = read(somePageData({ entries: 1 }));
  const parts = asked.flatMap(({ parts }) => parts);
  expect(new Set(parts).size).toBe(parts.length);
  expect(metadata).toMatchObject({ title: 'A page', authors: [] });
});
