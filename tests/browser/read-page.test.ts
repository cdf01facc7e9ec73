import { describe, expect, test } from 'vitest';
import { readPage } from '../../src/browser/read-page';
import { somePageData } from '../builders/some-page-data';

test('a page that was read has metadata, and a quote where something is selected', () => {
  expect(readPage({ page: somePageData() })).toMatchObject({
    metadata: { title: 'A page' },
    quote: undefined,
  });
  expect(readPage({ page: somePageData(), quote: { text: 'A passage' } })?.quote?.text).toBe('A passage');
});

test('a quote that is none takes nothing else with it', () => {
  expect(readPage({ page: somePageData(), quote: 7 })).toMatchObject({ metadata: { title: 'A page' } });
});

test.each([undefined, null, {}, { page: 7 }, { metadata: { url: 'https://a.example/' } }])(
  '%j is no answer of the page script',
  (answer) => {
    expect(readPage(answer)).toBeUndefined();
  },
);

describe('where the reader was last in a frame of another site', () => {
  const answer = (inFrames: unknown) => ({
    page: somePageData(),
    quote: { text: 'Of the page' },
    isFocusElsewhere: true,
    frames: 1,
    inFrames,
  });

  test('the quote is what is selected there, without a fragment, since browsers look for none in frames', () => {
    const inFrames = [{ frames: 0, quote: { text: 'Of the frame', fragment: 'text=frame' } }];
    expect(readPage(answer(inFrames))).toMatchObject({
      quote: { text: 'Of the frame', fragment: undefined },
      hasUnreadFrame: false,
    });
  });

  test('what is selected in the page is taken where nothing is in its frames', () => {
    expect(readPage(answer([{ frames: 0 }]))).toMatchObject({
      quote: { text: 'Of the page' },
      hasUnreadFrame: false,
    });
  });

  test.each([[[]], [[{ frames: 1 }]], ['no list']])(
    'a frame that was not read is told of: %j',
    (inFrames) => {
      expect(readPage(answer(inFrames))?.hasUnreadFrame).toBe(true);
    },
  );
});
