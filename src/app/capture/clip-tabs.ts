import type { OpenTab } from '../../browser/shown-tabs';
import { urlKey } from '../../domain/address/url-key';
import { isWebUrl } from '../../domain/address/web-url';
import { createDraft } from '../../domain/capture-draft';
import type { Clip } from '../../domain/clip';
import { clipOfDraft } from '../../domain/clip-of-draft';
import { createMetadata } from '../../domain/page-metadata';
import type { Capture } from '../../storage/captures';
import type { CaptureContext } from './capture-context';

/** A tab whose page can be clipped, and whether it has been. */
export interface ClippableTab extends OpenTab {
  saved: boolean;
}

/** Lists the tabs that can be clipped, one a page: of several on the same page the first. */
export async function listClippableTabs(
  { storage }: Pick<CaptureContext, 'storage'>,
  tabs: readonly OpenTab[],
): Promise<ClippableTab[]> {
  const byKey = new Map<string, OpenTab>();
  for (const tab of tabs) {
    const key = urlKey(tab.url);
    if (isWebUrl(tab.url) && !byKey.has(key)) byKey.set(key, tab);
  }
  return Promise.all(
    Array.from(byKey.values(), async (tab) => ({
      ...tab,
      saved: (await storage.clipOfPage({ url: tab.url })) !== undefined,
    })),
  );
}

/**
 * Clips the tabs, all or none, in their order, with the drafts that were begun on them; a page that is
 * saved already stays as it is. Resolves to how many clips were made.
 */
export async function clipTabs(
  { storage, now, newId }: Pick<CaptureContext, 'storage' | 'now' | 'newId'>,
  tabs: readonly OpenTab[],
): Promise<number> {
  const captures = await Promise.all(
    tabs.map(async ({ url, title, icon }): Promise<Capture> => {
      const { draft: existing, rules } = await storage.knownPage({ url });
      const [id, at] = [newId(), now()];
      const draft = existing ?? createDraft(createMetadata({ url, title, icon }), undefined, rules, at);
      const make = (current: Clip | undefined) =>
        current && current.trashedAt === undefined
          ? {}
          : { clip: clipOfDraft(draft, undefined, id, at).clip, draft: 'delete' as const };
      return { page: { url }, draftKey: draft.key, make };
    }),
  );
  const saved = await storage.saveCaptures(captures);
  return saved.filter(({ clip }) => clip !== undefined).length;
}
