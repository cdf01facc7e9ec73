import { expect, test } from 'vitest';
import { frontMatterOptions, readPreviousPost, siteFrontMatter } from '../../../src/app/digests/post-context';
import type { SentPublication } from '../../../src/domain/digest/publication';
import { compile } from '../../../src/rendering/compile';
import { render } from '../../../src/rendering/render';
import { aDigest } from '../../builders/a-digest';

const publication: SentPublication = {
  state: 'sent',
  id: 'p',
  digestId: 'a',
  destination: 'hand',
  url: 'https://blog.example/week-1',
  at: '2026-05-01T10:00:00.000Z',
  hash: '',
};
const series = { seriesId: 'weekly', zone: 'Asia/Tokyo' };
const first = aDigest({ id: 'a', ...series, issue: 1, title: 'Week 1', date: '2026-05-01' });
const second = aDigest({ id: 'b', ...series, issue: 2, title: 'Week 2', date: '2026-05-08', slug: 'w2' });

const storage = { listDigests: async () => [{ digest: second }, { digest: first, publication }] };

test('a template leads to the post before in the series, by its title, address and day', async () => {
  const template = '{{ issue }}: {{ previous.title }} {{ previous.url }} {{ post.previous.date }}';
  const previous = (await readPreviousPost(second, storage))!;
  const { text } = render(compile(second, [], new Map()), 'text', { previous, template });
  expect(text).toBe('2: Week 1 https://blog.example/week-1 2026-05-01');
  expect(await readPreviousPost(first, storage)).toBeUndefined();
});

test('the front matter has the names of the writer’s site, and the offset of the zone where it wants one', () => {
  const post = compile(second, [], new Map());
  const written = (sites: Parameters<typeof frontMatterOptions>[0]) =>
    render(post, 'astro', frontMatterOptions(sites, 'astro')).text;
  expect(written({ hugo: { keys: { date: 'x' } } })).toContain('pubDate: 2026-05-08\n');
  const own = written({ astro: { keys: { date: 'published', title: '', slug: 'yes' }, withOffset: true } });
  expect(own).toContain('published: "2026-05-08T00:00:00+09:00"');
  expect(own).toContain('"yes": w2');
  expect(own).not.toContain('Week 2');
});

test('what is stored of a site is read form by form', async () => {
  await siteFrontMatter.change(() => ({ hugo: { keys: { date: 'when' }, withOffset: false } }));
  expect(await siteFrontMatter.read()).toEqual({ hugo: { keys: { date: 'when' }, withOffset: false } });
});
