import { expect, test } from 'vitest';
import { markedQuotes } from '../../../src/exchange/reading/marked-quotes';
import { quotesInMarkdown } from '../../../src/exchange/reading/text/quotes-in-markdown';

test.each([
  ['one\ntwo', { quotes: [{ text: 'one' }, { text: 'two' }], note: '' }],
  [
    'Highlight:one\nstill one\nNote:of one\nHighlight:two',
    {
      quotes: [
        { text: 'one\nstill one', comment: 'of one' },
        { text: 'two', comment: '' },
      ],
      note: '',
    },
  ],
  [
    'Sticky notes: of the page Highlight: one Sticky note: of one',
    { quotes: [{ text: 'one', comment: 'of one' }], note: 'of the page' },
  ],
])('%j', (text, { quotes, note }) => {
  const found = markedQuotes(text);
  expect(found.quotes.map((one) => ({ ...one, text: one.text?.trim() }))).toEqual(quotes);
  expect(found.note).toBe(note);
});

test('block quotes have what stands behind them as their comment', () => {
  const markdown = 'Before.\n\n> one\n> and one\n\nOf one.\n\nMore of one.\r\n\r\n> two\nOf two.\n';
  expect(quotesInMarkdown(markdown)).toEqual({
    before: 'Before.',
    quotes: [
      { text: 'one\nand one', comment: 'Of one.\n\nMore of one.' },
      { text: 'two', comment: 'Of two.' },
    ],
  });
});

test('very many notes are read', () => {
  expect(markedQuotes('Note: x '.repeat(300_000)).quotes).toEqual([]);
  expect(quotesInMarkdown('x\n\n'.repeat(300_000)).quotes).toEqual([]);
});
