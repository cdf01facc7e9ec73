import { publishedUrl } from './address/published-url';
import { isSearchEngine } from './address/search-engine';
import type { SiteRule } from './address/site-rule';
import { exactUrlKey, urlKey } from './address/url-key';
import { isWebUrl } from './address/web-url';
import type { Clip, Via } from './clip';
import type { Instant } from './day';
import {
  applyFormChanges,
  mergeNames,
  mergeQuotes,
  mergeTags,
  mergeText,
  mergeValue,
  type FormConflict,
  type MergeRules,
} from './form-changes';
import { sameJson } from './json';
import { createMetadata, type PageMetadata } from './page-metadata';
import type { Quote } from './quote';

/** What the capture form shows of a clip, and may change. */
export interface FormFields {
  url: string;
  title: string;
  authors: string[];
  site?: string;
  published?: string;
  comment: string;
  quotes: Quote[];
  tags: string[];
  via?: Via;
  private: boolean;
  forNextDigest: boolean;
}

/** How each field of the form is merged where the library has changed it, too. */
export const formRules: MergeRules<FormFields> = {
  url: mergeValue,
  title: mergeValue,
  authors: mergeNames,
  site: mergeValue,
  published: mergeValue,
  comment: mergeText,
  quotes: mergeQuotes,
  tags: mergeTags,
  via: mergeValue,
  private: mergeValue,
  forNextDigest: mergeValue,
};

export type DraftConflict = FormConflict<FormFields>;

/** What is typed in the popup and not yet saved; one for each page. */
export interface CaptureDraft extends FormFields {
  /** The key of the page's address: two addresses of one page share a draft. */
  key: string;
  /** The clip that the draft edits, where the page was saved before. */
  clipId?: string;
  /** It is to become a clip of its own, or edits one. */
  isSeparate?: true;
  facts: PageMetadata;
  /** The fields as the form was opened on them; saving writes those that differ. */
  base: FormFields;
  /** What is typed in the tag field and not yet a tag. */
  tagText: string;
  /** Where the draft and the library disagree, until the draft is saved. */
  conflicts?: DraftConflict[];
  changedAt: Instant;
}

/** A draft as it is stored; those of earlier versions have no base and may not say all of the fields. */
export type StoredDraft = Omit<CaptureDraft, 'base' | 'forNextDigest'> &
  Partial<Pick<CaptureDraft, 'base' | 'forNextDigest'>>;

/** What the form changes of a draft. */
export type DraftChange = Partial<FormFields & Pick<CaptureDraft, 'tagText'>>;

/**
 * Creates the draft of a page on which nothing has been typed: the saved clip as it is, or what the page
 * says, with an address that the user's `rules` and ours have freed of tracking.
 */
export function createDraft(
  facts: PageMetadata,
  saved: Clip | undefined,
  rules: readonly SiteRule[],
  now: Instant,
): CaptureDraft {
  const base = saved ? fieldsOfClip(saved) : fieldsOfPage(facts, publishedUrl(facts.url, rules).url);
  return {
    ...base,
    base,
    key: saved?.isSeparate ? exactUrlKey(facts.url) : urlKey(facts.url),
    clipId: saved?.id,
    ...(saved?.isSeparate && { isSeparate: true }),
    facts,
    tagText: '',
    changedAt: now,
  };
}

/** Creates the draft of a clip of its own from that of a page which is saved already, with what it has changed. */
export function separateDraft(draft: CaptureDraft, rules: readonly SiteRule[], now: Instant): CaptureDraft {
  const { base, facts, tagText } = draft;
  const created = createDraft(facts, undefined, rules, now);
  const { record } = applyFormChanges(base, draftFields(draft), created.base, formRules);
  return { ...created, ...record, key: exactUrlKey(facts.url), isSeparate: true, tagText };
}

/**
 * Brings a draft that was begun earlier to the clip as it is now: what the draft has changed is kept, the
 * rest is the clip's. Where both have changed a field the draft says so in its conflicts.
 */
export function existingDraft(
  stored: StoredDraft,
  saved: Clip | undefined,
  rules: readonly SiteRule[],
): CaptureDraft {
  const base = stored.base ?? unknownBase(stored, rules);
  const draft = { ...stored, base, forNextDigest: stored.forNextDigest ?? false };
  if (!saved) return draft;
  const current = fieldsOfClip(saved);
  if (draft.clipId === saved.id && sameJson(current, draft.base)) return draft;
  const merged = applyFormChanges(draft.base, draftFields(draft), current, formRules);
  // What a draft of an earlier version has changed is not known: there the library's values stand.
  const { record, conflicts } = stored.base ? merged : keepCurrent(merged, current);
  return { ...draft, ...record, base: current, clipId: saved.id, ...withConflicts(draft, conflicts) };
}

/** Those conflicts of a draft that are still open, and the new ones. */
function withConflicts(
  { conflicts = [] }: CaptureDraft,
  more: readonly DraftConflict[],
): Pick<CaptureDraft, 'conflicts'> {
  const fields = new Set(more.map(({ field }) => field));
  const all = [...conflicts.filter(({ field }) => !fields.has(field)), ...more];
  return all.length > 0 ? { conflicts: all } : {};
}

function unknownBase(stored: StoredDraft, rules: readonly SiteRule[]): FormFields {
  if (stored.clipId === undefined)
    return fieldsOfPage(stored.facts, publishedUrl(stored.facts.url, rules).url);
  return fieldsOfPage(createMetadata({ url: '' }), '');
}

/** The merged record, with the record's own value in each field in which only one could stand. */
export function keepCurrent(
  { record, conflicts }: { record: FormFields; conflicts: DraftConflict[] },
  current: FormFields,
): { record: FormFields; conflicts: DraftConflict[] } {
  const own = conflicts.filter(({ bothKept }) => !bothKept).map(({ field }) => [field, current[field]]);
  return { record: { ...record, ...Object.fromEntries(own) }, conflicts };
}

/** Whether the draft holds anything that its page or its clip does not say by itself. */
export function isDirty(draft: CaptureDraft): boolean {
  return draft.tagText !== '' || hasChanges(draft);
}

/** Whether the draft changes its clip, and can be written to it while somebody is still typing. */
export function isApplicable(draft: CaptureDraft): boolean {
  return hasChanges(draft) && draft.title.trim() !== '' && isWebUrl(draft.url);
}

function hasChanges(draft: CaptureDraft): boolean {
  return !sameJson(draftFields(draft), draft.base);
}

/** The fields of the form, without what else a draft holds. */
export function draftFields(draft: FormFields): FormFields {
  const { url, title, authors, site, published, comment, quotes, tags, via, forNextDigest } = draft;
  return {
    url,
    title,
    authors,
    site,
    published,
    comment,
    quotes,
    tags,
    via,
    private: draft.private,
    forNextDigest,
  };
}

/** A saved clip as the form shows it. */
export function fieldsOfClip(clip: Clip): FormFields {
  return draftFields({ ...clip, forNextDigest: clip.forNextDigest !== undefined });
}

/** A page as the form shows it before anything is typed. */
export function fieldsOfPage(page: PageMetadata, url: string): FormFields {
  const { title, authors, site, published, referrer } = page;
  return {
    url,
    title,
    authors,
    site,
    published,
    comment: '',
    quotes: [],
    tags: [],
    via: referrer === undefined || isSearchEngine(referrer) ? undefined : { url: referrer },
    private: false,
    forNextDigest: false,
  };
}
