import type { CaptureDraft } from './capture-draft';
import type { Clip } from './clip';
import type { Instant } from './day';
import { tagsInLastLine } from './tagging/tags-in-last-line';
import { addTags, parseTags } from './tagging/tags';

/**
 * The clip that saving the draft makes: a new one, or `saved` with the draft's words. Tags that were
 * typed and not taken, and hashtags in the comment's last line, are tags of the clip.
 */
export function clipOfDraft(draft: CaptureDraft, id: string, now: Instant, saved?: Clip): Clip {
  const { facts, url } = draft;
  const { comment, tags } = tagsInLastLine(draft.comment);
  return {
    ...saved,
    id: saved?.id ?? id,
    url,
    originalUrl: url === facts.url ? undefined : facts.url,
    canonicalUrl: facts.canonicalUrl ?? saved?.canonicalUrl,
    title: draft.title.trim() || url,
    authors: draft.authors,
    site: draft.site,
    published: draft.published,
    modified: facts.modified ?? saved?.modified,
    description: facts.description ?? saved?.description,
    image: facts.image ?? saved?.image,
    icon: facts.icon ?? saved?.icon,
    language: facts.language ?? saved?.language,
    keywords: facts.keywords.length > 0 ? facts.keywords : (saved?.keywords ?? []),
    comment,
    quotes: draft.quotes,
    tags: addTags(addTags(draft.tags, parseTags(draft.tagText)), tags),
    via: draft.via,
    private: draft.private,
    forNextDigest:
      draft.forNextDigest === false
        ? undefined
        : (saved?.forNextDigest ?? (draft.forNextDigest ? now : undefined)),
    savedAt: saved?.savedAt ?? now,
    changedAt: now,
  };
}
