import { uuidv7 } from 'uuidv7';
import type { OpenTab } from '../../src/browser/shown-tabs';
import { urlKey } from '../../src/domain/address/url-key';
import { freshDraft } from '../../src/domain/capture-draft';
import { clipOfDraft } from '../../src/domain/clip-of-draft';
import { saveClips } from '../../src/storage/clips';
import { knownPage } from '../../src/storage/known-page';

/** Clips the tabs, all or none, in their order; a page that is saved already stays as it is. */
export async function clipTabs(tabs: readonly OpenTab[]): Promise<void> {
  const clips = await Promise.all(
    tabs.map(async ({ url, title, icon }) => {
      const { saved, begun, rules } = await knownPage(urlKey(url));
      const now = new Date().toISOString();
      const facts = { url, title, icon, authors: [], keywords: [] };
      const draft = begun ?? freshDraft(facts, undefined, rules, now);
      return saved ? [] : [{ clip: clipOfDraft(draft, uuidv7(), now), draft: begun }];
    }),
  );
  await saveClips(clips.flat());
}
