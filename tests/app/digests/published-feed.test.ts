import { expect, test } from 'vitest';
import { changeFeedSettings, publishedFeed, readFeedSettings } from '../../../src/app/digests/published-feed';
import { defineSetting } from '../../../src/app/settings/define-setting';
import { feedSettingsSchema } from '../../../src/domain/feed-settings';
import { wordingFor } from '../../../src/rendering/wording/wordings';
import { aClip } from '../../builders/a-clip';
import { aDigest } from '../../builders/a-digest';
import { fakeSettings } from '../../builders/fake-settings';

function dependencies() {
  const clip = aClip({ id: 'c1', title: 'A page' });
  return {
    settings: {
      read: () => Promise.resolve({ author: 'Ann', blog: 'https://blog.example', language: 'en' }),
    },
    ownFeed: defineSetting({
      name: 'feed',
      schema: feedSettingsSchema,
      fallback: {},
      storage: fakeSettings(),
    }),
    readWording: (language: string) =>
      Promise.resolve(wordingFor(language, { en: { byline: 'Written by {author}' } })),
    sanitizeHtml: (html: string) => html.replace(/<script>.*?<\/script>/g, ''),
    storage: {
      entriesOf: (digestId: string) =>
        Promise.resolve([
          { id: 'e1', digestId, rank: 'a0', kind: 'clip' as const, clipId: 'c1', runOn: false },
        ]),
      clipsWithIds: () => Promise.resolve([clip]),
    },
  };
}

test('a feed is called by the blog until the writer says otherwise', async () => {
  const given = dependencies();
  await changeFeedSettings(() => ({ title: 'Gleanings' }), given);
  expect(await readFeedSettings(given)).toEqual({
    title: 'Gleanings',
    address: 'https://blog.example/feed.xml',
  });
});

test('each post is in the feed as it stands now', async () => {
  const published = [
    {
      digest: aDigest({ title: 'Links' }),
      url: 'https://blog.example/links',
      published: '2026-05-03T10:00:00.000Z',
      updated: '2026-05-03T10:00:00.000Z',
    },
  ];
  const settings = { title: 'Feed', address: 'https://blog.example/feed.xml' };
  const feed = await publishedFeed(settings, published, 'atom', dependencies());
  expect(feed).toContain('https://blog.example/links');
  expect(feed).toContain('A page');
});

test.each(['atom', 'rss', 'json'] as const)(
  'raw HTML goes into a feed (%s) as the digest says',
  async (kind) => {
    const typed = { intro: '<b>bold</b><script>x</script>' };
    const feedOf = (rawHtml: boolean) =>
      publishedFeed(
        { title: 'Feed', address: 'https://blog.example/feed.xml' },
        [
          {
            digest: aDigest({ ...typed, rawHtml }),
            url: 'https://blog.example/links',
            published: '2026-05-03T10:00:00.000Z',
            updated: '2026-05-03T10:00:00.000Z',
          },
        ],
        kind,
        dependencies(),
      );
    const unescaped = (feed: string) =>
      feed.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
    const read = (feed: string) => (kind === 'json' ? feed : unescaped(feed));
    expect(read(await feedOf(true))).toContain('<b>bold</b>');
    expect(read(await feedOf(true))).not.toContain('<script');
    expect(read(await feedOf(false))).toContain('&lt;b&gt;bold');
  },
);
