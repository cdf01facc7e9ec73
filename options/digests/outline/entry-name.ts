import { useEffect } from 'preact/hooks';
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

/** Where the words of an entry are written while it is edited. */
export function entryFieldId(id: string): string {
  return `words-${id}`;
}

const requests = new EventTarget();

/** Opens an entry in the post, and puts the caret into its words: for checks and preview, which know its id. */
export function goToEntry(id: string): void {
  requests.dispatchEvent(new CustomEvent('entry', { detail: id }));
}

/** Hears of entries that somebody wants to go to. */
export function useEntryRequests(onRequest: (id: string) => void): void {
  useEffect(() => {
    const hear = (event: Event) => {
      if (event instanceof CustomEvent && typeof event.detail === 'string') onRequest(event.detail);
    };
    requests.addEventListener('entry', hear);
    return () => requests.removeEventListener('entry', hear);
  });
}
