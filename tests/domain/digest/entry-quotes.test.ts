import { expect, test } from 'vitest';
import type { EntryQuote } from '../../../src/domain/digest';
import { moveQuote, quotesForPost, shortenQuote, toggleQuote } from '../../../src/domain/digest/entry-quotes';
import { aClip, aQuote } from '../../rendering/builders';

const clip = aClip({ quotes: ['a', 'b', 'c'].map((id) => aQuote({ id, text: id, markdown: id })) });
const entry: { clipId: string; quotes?: EntryQuote[] } = { clipId: clip.id };

test('a quote is left out of a post and comes back behind the others', () => {
  const without = toggleQuote(entry, clip, 'a');
  expect(without).toEqual({ ...entry, quotes: [{ quoteId: 'b' }, { quoteId: 'c' }] });
  expect(toggleQuote(without, clip, 'a')).toMatchObject({
    quotes: [{ quoteId: 'b' }, { quoteId: 'c' }, { quoteId: 'a' }],
  });
});

test('quotes are put in another order, and in the clip’s own again', () => {
  const moved = moveQuote(entry, clip, 'c', -2);
  expect(moved).toMatchObject({ quotes: [{ quoteId: 'c' }, { quoteId: 'a' }, { quoteId: 'b' }] });
  expect(moveQuote(moved, clip, 'c', 2)).toEqual(entry);
});

test('a passage is shortened for the post, and the clip’s again where nothing is left', () => {
  const shorter = shortenQuote(entry, clip, 'b', 'b…');
  expect(shorter).toMatchObject({
    quotes: [{ quoteId: 'a' }, { quoteId: 'b', markdown: 'b…' }, { quoteId: 'c' }],
  });
  expect(shortenQuote(shorter, clip, 'b', ' ')).toEqual(entry);
});

test('what the clip has lost since is not shown, what it has got since can be taken', () => {
  const chosen = { ...entry, quotes: [{ quoteId: 'gone' }, { quoteId: 'c' }] };
  expect(quotesForPost(chosen, clip).map(({ quote, chosen }) => [quote.id, chosen])).toEqual([
    ['c', true],
    ['a', false],
    ['b', false],
  ]);
});
