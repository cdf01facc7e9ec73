import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { completionsAt, type KnownValues } from '../../../src/domain/query/completions-at';
import { parseQuery } from '../../../src/domain/query/parse-query';
import { queryTexts } from './arbitrary-queries';

const values = (...names: string[]) => names.map((name) => ({ name, clips: name.length }));
const known: KnownValues = {
  tags: values('rust', 'Machine Learning', 'Rügen', 'learning', 'italy', 'C++'),
  sites: values('blog.example.org', 'example.org', 'news.test'),
  digests: values('Week 5', 'Say "hi"', 'weekly'),
};

/** The texts that the candidates make; `|` is the caret. */
function completed(marked: string): string[] {
  const caret = marked.indexOf('|');
  const text = marked.replace('|', '');
  const { from, to, candidates } = completionsAt(text, caret, known);
  return candidates.map(({ insert }) => text.slice(0, from) + insert + text.slice(to));
}

test.each([
  ['ta|', ['tag:']],
  ['a -SI|', ['a -site:']],
  ['i|', ['in:', 'is:', '#italy']],
  ['ru|', ['#rust', '#Rügen']],
  ['(lea|rn) b', ['(#learning) b', '(tag:"Machine Learning") b']],
  ['tag:ma| b', ['tag:"Machine Learning" b']],
  ['tag:"machine l|', ['tag:"Machine Learning"']],
  ['tag:"mach| b', ['tag:"Machine Learning" b']],
  ['tag:"machine learning"|', ['tag:"Machine Learning"']],
  ['#c|', ['#C++']],
  ['site:exa|', ['site:example.org', 'site:blog.example.org']],
  ['site:|', ['site:blog.example.org', 'site:example.org', 'site:news.test']],
  ['in:we|', ['in:"Week 5"', 'in:weekly']],
  ['in:say|', ['in:"Say ""hi"""']],
  ['is:un|', ['is:unused', 'is:untagged', 'is:uncommented']],
  ['on:last|', ['on:last-week', 'on:last-month', 'on:last-year']],
  ['author:j|', []],
  ['"rus|', []],
  ['ta|g:rust', []],
  ['a OR|', []],
  ['(a)|', []],
  ['|rust', []],
])('%s offers %j', (text, offers) => {
  expect(completed(text)).toEqual(offers);
});

test.each(['|', 'a |', '(|', '-|', '(| )'])('%s offers every operator', (text) => {
  const caret = text.indexOf('|');
  const { from, to, candidates } = completionsAt(text.replace('|', ''), caret, known);
  expect([from, to, candidates.map(({ name }) => name)]).toEqual([
    caret,
    caret,
    ['tag', 'site', 'author', 'lang', 'in', 'is', 'before', 'after', 'on'],
  ]);
});

test('a candidate put into any text is read without a problem of its own', () => {
  fc.assert(
    fc.property(queryTexts, fc.nat(), (text, place) => {
      const caret = place % (text.length + 1);
      const { from, to, candidates } = completionsAt(text, caret, known);
      expect([from <= caret, caret <= to, to <= text.length]).toEqual([true, true, true]);
      for (const { insert, kind } of candidates) {
        if (kind !== 'operator') expect(parseQuery(insert).problems).toEqual([]);
      }
    }),
  );
});
