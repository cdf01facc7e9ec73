import {
  draftFields,
  fieldsOfClip,
  formRules,
  keepCurrent,
  type CaptureDraft,
  type DraftConflict,
  type FormFields,
} from './capture-draft';
import { createClip, outOfTrash, type Clip } from './clip';
import type { Instant } from './day';
import { applyFormChanges } from './form-changes';
import { sameJson } from './json';
import type { PageMetadata } from './page-metadata';
import { tagsInLastLine } from './tagging/tags-in-last-line';
import { addTags, parseTags } from './tagging/tags';

/**
 * The clip that saving the draft makes: a new one with this id, or `current` with what the draft has
 * changed, and the fields in which the two disagree. Tags that were typed and not taken, and hashtags in
 * the comment's last line, are tags of the clip once the draft is finished. One in the trash comes back.
 * Where only one of two values can stand, it is that of `standing`.
 */
export function clipOfDraft(
  draft: CaptureDraft,
  current: Clip | undefined,
  id: string,
  now: Instant,
  { standing = 'edited', isFinished = true }: { standing?: 'edited' | 'current'; isFinished?: boolean } = {},
): { clip: Clip; conflicts: DraftConflict[] } {
  const typedTags = isFinished ? parseTags(draft.tagText) : [];
  const edited = { ...draftFields(draft), tags: addTags(draft.tags, typedTags) };
  const { record, conflicts } = current
    ? mergeInto(fieldsOfClip(current), draft, edited, standing)
    : { record: edited, conflicts: [] };
  const known = current ? outOfTrash(current) : createClip({ id, url: draft.url, savedAt: now });
  const { comment, tags } = isFinished ? tagsInLastLine(record.comment) : { ...record, tags: [] };
  const clip: Clip = {
    ...withPageMetadata(known, draft.facts),
    ...record,
    originalUrl: originalUrlOf(current, record.url, draft.facts.url),
    ...(draft.isSeparate && !current && { isSeparate: true }),
    title: record.title.trim() || record.url,
    comment,
    tags: addTags(record.tags, tags),
    forNextDigest: record.forNextDigest ? (known.forNextDigest ?? now) : undefined,
  };
  return { clip: sameJson(clip, current) ? clip : { ...clip, changedAt: now }, conflicts };
}

function mergeInto(
  current: FormFields,
  { base, conflicts: open = [] }: CaptureDraft,
  edited: FormFields,
  standing: 'edited' | 'current',
): { record: FormFields; conflicts: DraftConflict[] } {
  const merged = applyFormChanges(base, edited, current, formRules);
  if (standing === 'edited') return merged;
  // What the reader was asked and has not answered yet stays open.
  const all = [...open.filter(({ field }) => !sameJson(edited[field], current[field])), ...merged.conflicts];
  return keepCurrent({ ...merged, conflicts: all }, current);
}

/** The clip with what the page says of itself and the clip does not know yet. */
export function withPageMetadata(clip: Clip, page: PageMetadata): Clip {
  return {
    ...clip,
    canonicalUrl: clip.canonicalUrl ?? page.canonicalUrl,
    modified: clip.modified ?? page.modified,
    description: clip.description ?? page.description,
    image: clip.image ?? page.image,
    icon: clip.icon ?? page.icon,
    language: clip.language ?? page.language,
    keywords: clip.keywords.length > 0 ? clip.keywords : page.keywords,
  };
}

function originalUrlOf(current: Clip | undefined, url: string, pageUrl: string): string | undefined {
  if (current?.url === url) return current.originalUrl;
  const original = current?.originalUrl ?? pageUrl;
  return url === original ? undefined : original;
}
