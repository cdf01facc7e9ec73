import { expect, test } from 'vitest';
import { checkDigest, emailBytes } from '../../../src/app/digests/check-digest';
import { compile } from '../../../src/rendering/compile';
import { render } from '../../../src/rendering/render';
import { runTemplate, type TemplateRun } from '../../../src/rendering/template/run-template';
import { wordingFor } from '../../../src/rendering/wording/wordings';
import { aClip } from '../../builders/a-clip';
import { aClock } from '../../builders/a-clock';
import { aDigest } from '../../builders/a-digest';

const nowhere = { usage: new Map(), slugs: [] };

test('today is the day of the digest’s own zone', () => {
  const kinds = (zone: string) =>
    checkDigest(aDigest({ date: '2026-05-04', zone }), [], new Map(), nowhere, {
      format: 'markdown',
      clock: aClock(),
    }).map(({ kind }) => kind);
  expect(kinds('Asia/Shanghai')).not.toContain('future-date');
  expect(kinds('UTC')).toContain('future-date');
});

test('only a thread asks of words that they fit into one post', () => {
  const clip = aClip({ id: 'c1', comment: 'word '.repeat(200) });
  const entry = { id: 'e1', digestId: 'd1', rank: 'a0', kind: 'clip' as const, clipId: 'c1', runOn: false };
  const kinds = (format: string) =>
    checkDigest(aDigest(), [entry], new Map([['c1', clip]]), nowhere, { format, clock: aClock() }).map(
      ({ kind }) => kind,
    );
  expect(kinds('mastodon')).toContain('too-long');
  expect(kinds('markdown')).not.toContain('too-long');
});

test('an e-mail is measured as it goes out, with own words, cleaned HTML and an own template', async () => {
  const digest = aDigest({ rawHtml: true, outro: '<b>É</b><script>x</script>' });
  const dependencies = {
    optionsFor: async () => ({ sanitizeHtml: (html: string) => html.replace(/<script>.*<\/script>/, '') }),
    readWording: async () => wordingFor('en', { en: { byline: 'from {author}, {date}' } }),
  };
  const post = compile(digest, [], new Map(), await dependencies.readWording());
  const { text } = render(post, 'email', await dependencies.optionsFor());
  expect(text).toMatch(/<b>É<\/b>[^]*from Ann/);
  expect(await emailBytes(digest, [], new Map(), undefined, dependencies)).toBe(Buffer.byteLength(text));
  const own = { template: '{{ body | raw }}', run: (run: TemplateRun) => Promise.resolve(runTemplate(run)) };
  expect(await emailBytes(digest, [], new Map(), own, dependencies)).toBeLessThan(100);
});

test.each([
  [102 * 1024, false],
  [102 * 1024 + 1, true],
])('an e-mail of %i bytes is too large: %o', (bytes, isFound) => {
  const found = checkDigest(aDigest(), [], new Map(), nowhere, { format: 'email', bytes, clock: aClock() });
  expect(found.some(({ kind }) => kind === 'too-large')).toBe(isFound);
});
