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
  clipAndDraft: (key: string) => Promise<{ saved?: Clip; stored?: StoredDraft }>;
  siteRules: { read: () => Promise<SiteRule[]> };
}

export async function readKnownPage(
  { clipAndDraft, siteRules }: PageSources,
  key: string,
): Promise<KnownPage> {
  const [{ saved, stored }, rules] = await Promise.all([clipAndDraft(key), siteRules.read()]);
  return { saved, rules, draft: stored && existingDraft(stored, saved, rules) };
}
