import { message } from '../../../src/browser/messages';
import type { Clip } from '../../../src/domain/clip';
import type { Entry } from '../../../src/domain/digest';
import { isReadMore } from '../../../src/domain/digest/read-more';

/** What an entry is called: the title of its clip, or its own text. */
export function entryName(entry: Entry | undefined, clips: ReadonlyMap<string, Clip>): string {
  return entryTitle(entry, entry?.kind === 'clip' ? clips.get(entry.clipId) : undefined);
}

export function entryTitle(entry: Entry | undefined, clip: Clip | undefined): string {
  if (entry?.kind === 'text' && isReadMore(entry.text)) return message('readMore');
  if (entry?.kind !== 'clip') return entry?.text.trim().slice(0, 80) || message('untitled');
  return clip ? clip.title.trim() || clip.url : message('clipGone');
}

/** Where the words of an entry are written, for whoever wants to go there. */
export function entryFieldId(id: string): string {
  return `words-${id}`;
}

/** Puts the caret into the words of an entry. */
export function goToEntry(id: string): void {
  const field = document.getElementById(entryFieldId(id));
  field?.focus({ preventScroll: true });
  field?.scrollIntoView({ block: 'center', behavior: 'smooth' });
}
