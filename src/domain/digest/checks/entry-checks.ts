import { clipKey, type Clip } from '../../clip';
import type { ClipEntry, Entry, PostStyle } from '../../digest';
import type { CheckedLink } from '../../link-answer';
import { takePrivateNotes } from '../../markdown/private-notes';
import type { References } from '../../markdown/references';
import type { EntryShape } from '../post-layout';
import type { UsageByClip } from '../usage';
import type { EntryCheck } from './check';
import {
  bareAddress,
  imageWithoutText,
  oddSchemes,
  placeholder,
  unclosedMark,
  undefinedLabel,
  weakLink,
} from './word-checks';

interface WordContext {
  /** Whether the words of one entry can go out in one piece. */
  fits: (text: string) => boolean;
  /** What the texts of the digest define for all. */
  references: References;
}

interface EntryContext extends WordContext {
  style: PostStyle;
  shape: EntryShape;
  usage: UsageByClip;
  answers: ReadonlyMap<string, CheckedLink>;
  /** The entry that linked to a page first, by the page's key; filled on the way. */
  linked: Map<string, string>;
}

/** What is doubtful about the words of an entry, whatever its kind. */
export function wordChecks(
  entryId: string,
  markdown: string,
  { fits, references }: WordContext,
): EntryCheck[] {
  const words = takePrivateNotes(markdown).rest;
  const { unsafe, unknown } = oddSchemes(words);
  const found = {
    placeholder: placeholder(words),
    'weak-link': weakLink(words),
    'bare-address': bareAddress(words),
    unclosed: unclosedMark(words),
    'unsafe-link': unsafe,
    'unknown-scheme': unknown,
    'undefined-label': undefinedLabel(words, references),
    'image-without-text': imageWithoutText(words),
  };
  const kinds = [
    'placeholder',
    'weak-link',
    'bare-address',
    'unclosed',
    'unsafe-link',
    'unknown-scheme',
    'undefined-label',
    'image-without-text',
  ] as const;
  const checks = kinds.flatMap((kind): EntryCheck[] => {
    const text = found[kind];
    return text === undefined ? [] : [{ entryId, kind, text }];
  });
  return fits(words) ? checks : [...checks, { entryId, kind: 'too-long' }];
}

/** What is doubtful about a clip in the outline, and about its words there. */
export function clipChecks(entry: ClipEntry, clip: Clip | undefined, context: EntryContext): EntryCheck[] {
  const entryId = entry.id;
  if (!clip) return [{ entryId, kind: 'clip-gone' }];
  const checks: EntryCheck[] = [];
  const words = wordsOfEntry(entry, clip);
  const [use] = context.usage.get(clip.id) ?? [];
  const key = clipKey(clip);
  const firstId = context.linked.get(key);
  if (clip.private) checks.push({ entryId, kind: 'private-clip' });
  if (clip.trashedAt !== undefined) checks.push({ entryId, kind: 'trashed-clip' });
  if (firstId === undefined) context.linked.set(key, entryId);
  else checks.push({ entryId, kind: 'same-link', firstId });
  if (use) checks.push({ entryId, kind: 'linked-before', use });
  const { at: checkedAt = '', answer } = context.answers.get(clip.id) ?? {};
  // Where the post links elsewhere, as to an archive, nothing is known of that.
  const isLinked = entry.url === undefined || entry.url === clip.url;
  if (answer?.kind === 'gone' && isLinked)
    checks.push({ entryId, kind: 'link-gone', status: answer.status, checkedAt });
  if (context.style === 'links') return checks;
  // Where the page's own words stand, a clip without any of the writer's is complete.
  const needsWords = context.shape === 'words' || context.shape === 'title-words';
  if (needsWords && words.trim() === '' && clip.quotes.length === 0)
    checks.push({ entryId, kind: 'empty-comment' });
  return [...checks, ...wordChecks(entryId, words, context)];
}

/** What an entry says in the post: for a clip its own wording there, else the clip's comment. */
export function wordsOfEntry(entry: Entry, clip: Clip | undefined): string {
  return entry.kind === 'clip' ? (entry.wording ?? clip?.comment ?? '') : entry.text;
}
