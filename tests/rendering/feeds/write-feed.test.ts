import { describe, expect, it } from 'vitest';
import { lineWithoutNotes } from '../../../src/domain/markdown/private-notes';
import { compile } from '../../../src/rendering/compile';
import { writeFeed, type FeedKind } from '../../../src/rendering/feeds/write-feed';
import { expectHarmless, expectWellFormed } from '../expect-harmless';
import { hostileTexts } from '../hostile-texts';
import { poisoned } from '../poisoned';
import { seedPost } from '../seed-post';
import { variedPost } from '../varied-post';

const kinds: FeedKind[] = ['atom', 'rss', 'json'];

function aFeed(...posts: ReturnType<typeof variedPost>[]) {
  return {
    title: 'A blog & more',
    home: 'https://blog.example/',
    address: 'https://blog.example/feed.xml',
    author: 'mdavey',
    language: 'en',
    items: posts.map(({ digest, entries, clips }, i) => ({
      post: compile(digest, entries, clips),
      url: `https://blog.example/${i}?a=1&b=2`,
      published: '2016-04-26T23:30:00-05:00',
      updated: '2016-04-27T06:00:00.000Z',
    })),
  };
}

describe.each(kinds)('a feed in %s', (kind) => {
  it('is what it always was', async () => {
    const feed = writeFeed(aFeed(seedPost(), variedPost()), kind);
    await expect(feed).toMatchFileSnapshot(`../golden/feed.${kind}.golden`);
  });

  it('may be empty', () => {
    const feed = writeFeed(aFeed(), kind);
    if (kind === 'json') expect(JSON.parse(feed)).toMatchObject({ items: [] });
    else expectWellFormed(feed);
  });
});

it('a poisoned digest leaves feeds well-formed and harmless', () => {
  const texts = hostileTexts().filter((text, i) => text.length < 5_000 && (i < 25 || i % 16 === 0));
  for (const text of texts) {
    const feed = { ...aFeed(poisoned(text)), title: text, author: text };
    expectWellFormed(writeFeed(feed, 'atom'));
    expectWellFormed(writeFeed(feed, 'rss'));
    const { items } = JSON.parse(writeFeed(feed, 'json')) as {
      items: { content_html: string; title: string }[];
    };
    expect(items[0]?.title).toBe(lineWithoutNotes(text.trim()));
    expectHarmless(items[0]?.content_html ?? '');
  }
});
