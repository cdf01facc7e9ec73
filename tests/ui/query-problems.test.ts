import { expect, test } from 'vitest';
import { problemSentence } from '../../src/ui/query-problems';
import { parseQuery } from '../../src/domain/query/parse-query';

test.each([
  [
    'rust on:tomorow web',
    'Column 6: “tomorow” names no day. Try 2026-05-03, 2026-05, 7d, today, yesterday, this-week, last-week.',
  ],
  [
    'is:bad rust',
    'Column 1: nothing is “bad”. After is: comes one of unused, used, draft, next, private, untagged, uncommented, quoted, duplicate, trashed.',
  ],
  ['rust) web', 'Column 5: this parenthesis closes nothing.'],
  ['('.repeat(60), 'From column 51 on there are too many parentheses in one another; the rest was not read.'],
])('%s: %s', (query, sentence) => {
  expect(parseQuery(query).problems.map(problemSentence)).toEqual([sentence]);
});

test.each(['on:tod', 'rust is:', '"half', 'tag:', '(rust OR'])('%s is half typed and no error', (query) => {
  expect(parseQuery(query, query.length).problems).toEqual([]);
});
