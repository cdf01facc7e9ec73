import { expect, test } from 'vitest';
import { makeFacts } from '../../../src/domain/facts/make-facts';
import type { PageWords } from '../../../src/domain/facts/page-words';
import type { Question } from '../../../src/domain/facts/surroundings';
import type { PageFacts } from '../../../src/domain/page-facts';
import { someWords, theHeading } from '../../builders/some-words';

/** The facts that a page of these words comes to, and what it was asked for on the way. */
function read(words: PageWords, ...answers: unknown[]): { facts: PageFacts; asked: Question[] } {
  const reading = makeFacts(words);
  const asked: Question[] = [];
  for (let step = reading.next(); ; step = reading.next(answers.shift())) {
    if (step.done === true) return { facts: step.value, asked };
    asked.push(step.value);
  }
}

function anArticle(more: object): string[] {
  return [JSON.stringify({ '@type': 'Article', headline: 'A page', ...more })];
}

const dated = { datePublished: '2026-05-03', dateModified: '2026-05-04' };

test('a page whose words tell the author and both days is asked for nothing', () => {
  const { facts, asked } = read(someWords({ jsonLd: anArticle({ ...dated, author: 'Ann Lee' }) }));
  expect(asked).toEqual([]);
  expect(facts).toMatchObject({ authors: ['Ann Lee'], published: '2026-05-03', modified: '2026-05-04' });
});

test.each([
  ['without an author', anArticle(dated), 0, ['bylinesNear']],
  ['whose author is a desk', anArticle({ ...dated, author: 'Redaktion' }), 0, ['bylinesNear']],
  ['without a day', anArticle({ author: 'Ann Lee' }), 0, ['daysNear']],
  ['that tells one day only', anArticle({ datePublished: '2026-05-03', author: 'Ann Lee' }), 0, ['daysNear']],
  ['with an entry of microformats', anArticle({ ...dated, author: 'Ann Lee' }), 1, ['entry']],
])('a page %s is asked for that', (_what, jsonLd, entries, parts) => {
  const [question] = read(someWords({ jsonLd, entries })).asked;
  expect(question).toEqual({ parts, heading: 0 });
});

test('a page with several entries and no main heading is not asked for any', () => {
  const words = someWords({ headings: [], entries: 2, jsonLd: anArticle({ ...dated, author: 'Ann Lee' }) });
  expect(read(words).asked).toEqual([]);
});

test('the page is asked for what stands around the heading that is most like its title', () => {
  const headings = [
    { ...theHeading, text: 'Of the day' },
    { ...theHeading, text: 'A page', isInChrome: true },
    theHeading,
  ];
  expect(read(someWords({ headings })).asked[0]?.heading).toBe(2);
  expect(read(someWords({ headings: [] })).asked[0]?.heading).toBe(-1);
});

test('what is farther off is asked for only where nothing near says anything', () => {
  const near = {
    daysNear: [{ stated: '2026-05-03', text: '', marks: '' }],
    bylinesNear: { spoken: ['By Ann Lee'], links: [] },
  };
  const found = read(someWords(), near);
  expect(found.asked.map(({ parts }) => parts)).toEqual([['daysNear', 'bylinesNear']]);
  expect(found.facts).toMatchObject({ authors: ['Ann Lee'], published: '2026-05-03' });
  expect(read(someWords(), {}).asked.map(({ parts }) => parts)).toEqual([
    ['daysNear', 'bylinesNear'],
    ['daysElsewhere', 'bylinesElsewhere'],
  ]);
});

test('a page that never answers is asked for no part twice', () => {
  const { facts, asked } = read(someWords({ entries: 1 }));
  const parts = asked.flatMap(({ parts }) => parts);
  expect(new Set(parts).size).toBe(parts.length);
  expect(facts).toMatchObject({ title: 'A page', authors: [] });
});
