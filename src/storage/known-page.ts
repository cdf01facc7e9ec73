import type { SiteRule } from '../domain/address/site-rule';
import type { CaptureDraft } from '../domain/capture-draft';
import type { Clip } from '../domain/clip';
import { clipWithKey } from './clips';
import { draftWithKey } from './drafts';
import { siteRules } from './settings';

/** What the library knows of a page. */
export interface KnownPage {
  /** The clip that was saved from it before. */
  saved?: Clip;
  /** The draft that was begun on it earlier. */
  begun?: CaptureDraft;
  /** The user's own rules of addresses. */
  rules: readonly SiteRule[];
}

export async function knownPage(key: string): Promise<KnownPage> {
  const [begun, saved, rules] = await Promise.all([draftWithKey(key), clipWithKey(key), siteRules()]);
  return { begun, saved, rules };
}
