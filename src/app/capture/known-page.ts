import type { PageAddress } from '../../domain/address/url-key';
import type { SiteRule } from '../../domain/address/site-rule';
import { existingDraft, type CaptureDraft, type StoredDraft } from '../../domain/capture-draft';
import type { Clip } from '../../domain/clip';

/** What the library knows of a page. */
export interface KnownPage {
  /** The clip that was saved from it before. */
  saved?: Clip;
  /** The draft that was begun on it earlier, brought to the clip as it is now. */
  draft?: CaptureDraft;
  /** The user's own rules of addresses. */
  rules: readonly SiteRule[];
}

interface PageSources {
  clipAndDraft: (page: PageAddress) => Promise<{ saved?: Clip; stored?: StoredDraft }>;
  siteRules: { read: () => Promise<SiteRule[]> };
}

export async function readKnownPage(
  { clipAndDraft, siteRules }: PageSources,
  page: PageAddress,
): Promise<KnownPage> {
  const [{ saved, stored }, rules] = await Promise.all([clipAndDraft(page), siteRules.read()]);
  return { saved, rules, draft: stored && existingDraft(stored, saved, rules) };
}
