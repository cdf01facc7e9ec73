import type { Clip } from '../../src/domain/clip';
import type { ClipEntry, Digest, Entry, HeadingEntry, TextEntry } from '../../src/domain/digest';
import type { Quote } from '../../src/domain/quote';

const moment = '2026-05-03T10:15:00.000Z';

export function aClip(facts: Partial<Clip> = {}): Clip {
  return {
    id: 'clip-1',
    url: 'https://example.org/page',
    title: 'A page',
    authors: [],
    keywords: [],
    comment: '',
    quotes: [],
    tags: [],
    private: false,
    savedAt: moment,
    changedAt: moment,
    ...facts,
  };
}

export function aQuote(facts: Partial<Quote> = {}): Quote {
  return { id: 'quote-1', text: 'A passage.', markdown: 'A passage.', comment: '', ...facts };
}

export function aDigest(facts: Partial<Digest> = {}): Digest {
  return {
    id: 'digest-1',
    title: 'Links of the day',
    slug: 'links-of-the-day',
    date: '2016-04-26',
    author: 'mdavey',
    language: 'en',
    blog: 'https://blog.example',
    intro: '',
    outro: '',
    categories: [],
    tags: [],
    createdAt: moment,
    changedAt: moment,
    ...facts,
  };
}

type Placed = 'id' | 'digestId' | 'rank';
type Draft = Omit<ClipEntry, Placed> | Omit<TextEntry, Placed> | Omit<HeadingEntry, Placed>;

/** Entries in the order they are given. */
export function anOutline(...drafts: Draft[]): Entry[] {
  return drafts.map((draft, i) =>
    Object.assign({ id: `entry-${i}`, digestId: 'digest-1', rank: `a${String(i).padStart(6, '0')}` }, draft),
  );
}

/** An outline of clips alone, each in a paragraph of its own unless its `runOn` says so. */
export function clipsInOrder(...drafts: (Partial<Clip> & { runOn?: boolean; wording?: string })[]) {
  const clips = new Map<string, Clip>();
  const entries: Draft[] = [];
  for (const [i, { runOn = false, wording, ...facts }] of drafts.entries()) {
    const clip = aClip({ id: `clip-${i}`, ...facts });
    clips.set(clip.id, clip);
    const entry = { kind: 'clip' as const, clipId: clip.id, runOn };
    entries.push(wording === undefined ? entry : { ...entry, wording });
  }
  return { entries: anOutline(...entries), clips };
}
