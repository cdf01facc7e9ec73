import { describe, expect, it, test } from 'vitest';
import { compile } from '../../../src/rendering/compile';
import { writeFeed } from '../../../src/rendering/feeds/write-feed';
import { hostileTexts } from '../hostile-texts';
import { poisoned } from '../poisoned';
import { seedPost } from '../seed-post';
import { variedPost } from '../varied-post';
import { faultsOf } from './feed-validator';

const kinds = ['atom', 'rss', 'json'] as const;

function aFeed(title: string, ...posts: ReturnType<typeof seedPost>[]) {
  return {
    title,
    home: 'https://blog.example/',
    address: 'https://blog.example/feed.xml',
    author: title,
    language: 'en',
    items: posts.map(({ digest, entries, clips }, i) => ({
      post: compile({ ...digest, id: `0190-${i}` }, entries, clips),
      url: `https://blog.example/${i}?a=1&b=2`,
      published: '2016-04-26T23:30:00-05:00',
      updated: '2016-04-27T06:00:00.000Z',
    })),
  };
}

describe.each(kinds)('a feed in %s', (kind) => {
  it('has all that its specification demands, filled or empty', () => {
    expect(faultsOf(writeFeed(aFeed('A blog & more', seedPost(), variedPost()), kind), kind)).toEqual([]);
    expect(faultsOf(writeFeed(aFeed('Nothing yet'), kind), kind)).toEqual([]);
  });

  it('has it whatever the words are', () => {
    const texts = hostileTexts().filter((text, i) => text.length < 5_000 && (i < 25 || i % 16 === 0));
    for (const text of texts) {
      expect(faultsOf(writeFeed(aFeed(text, poisoned(text)), kind), kind), text).toEqual([]);
    }
  });
});

test('the validator finds what is missing', () => {
  const atom = writeFeed(aFeed('A blog', seedPost()), 'atom');
  expect(faultsOf(atom.replace(/<updated>[^<]*/g, '<updated>yesterday'), 'atom')).toEqual([
    'feed: updated',
    'entry 0: updated',
  ]);
  expect(faultsOf(atom.replace('</entry>', ''), 'atom')).not.toEqual([]);
  const rss = writeFeed(aFeed('A blog', seedPost()), 'rss');
  expect(faultsOf(rss.replace(/<pubDate>.*<\/pubDate>/, ''), 'rss')).toEqual(['item 0: pubDate']);
});
