import { expect, test } from 'vitest';
import { readKnownPage } from '../../../src/app/capture/known-page';
import { siteRules } from '../../../src/app/settings/site-rules';
import { aClip } from '../../builders/a-clip';
import { aDraft } from '../../builders/a-draft';

test('what is known of a page is its clip, its draft brought up to that, and the reader’s rules', async () => {
  const rule = { site: 'example.org', keep: ['ref'], remove: [] };
  const saved = aClip({ url: 'https://example.org/a', title: 'Put right' });
  const stored = aDraft({ comment: 'Half a thought' });
  const sources = {
    clipAndDraft: async () => ({ saved, stored }),
    siteRules: { ...siteRules, read: async () => [rule] },
  };
  expect(await readKnownPage(sources, { url: saved.url })).toMatchObject({
    saved: { id: saved.id },
    draft: { clipId: saved.id, title: 'Put right', comment: 'Half a thought' },
    rules: [rule],
  });
});
