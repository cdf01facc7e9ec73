import { saveClips } from '../../builders/save-clips';
import { library } from '../../../src/storage/database';
import { addEntries, createDigest } from '../../../src/storage/digests';
import { keepPublication } from '../../../src/storage/digests/publications';
import { createSavedSearch } from '../../../src/storage/saved-searches';
import { changeSetting } from '../../../src/storage/settings';
import { changeTagTerm } from '../../../src/storage/tags/tag-terms';
import { aDigest } from '../../builders/a-digest';
import { generateLibrary } from '../../library/generate';

/** Every table of what a backup carries. */
const tables = [
  'clips',
  'digests',
  'entries',
  'publications',
  'settings',
  'tagTerms',
  'savedSearches',
] as const;

/** The library's own code in a page of the extension: a library that has something of every kind. */
const whole = {
  async fill(count: number, seed: number): Promise<void> {
    const clips = generateLibrary({ clips: count, seed });
    await saveClips(clips.map((clip) => ({ clip })));
    for (const n of [1, 2]) {
      const tags = [{ name: 'a', slug: 'b' }];
      await createDigest(aDigest({ id: `d${n}`, title: `Links ${n}`, intro: '*Hello*', tags }));
      await addEntries(`d${n}`, [
        { id: `e${n}a`, kind: 'clip', clipId: clips[n]!.id, runOn: false, wording: 'Other words' },
        { id: `e${n}b`, kind: 'heading', text: 'More' },
        { id: `e${n}c`, kind: 'text', text: 'Said', runOn: true },
        { id: `e${n}d`, kind: 'clip', clipId: clips[n + 5]!.id, runOn: true },
      ]);
    }
    const at = '2026-05-03T10:00:00.000Z';
    await keepPublication({ id: 'p1', digestId: 'd1', destination: 'hand', state: 'sent', at, hash: 'ab' });
    await createSavedSearch({ id: 's1', name: 'Mine', query: '#a -is:private', pinned: true });
    await createSavedSearch({ id: 's2', name: 'Others', query: 'site:b.example', pinned: false });
    await changeTagTerm('A b', { slug: 'ab', category: { name: 'C', slug: 'c' } });
    await changeSetting('post', () => ({ author: 'Ann' }));
    await changeSetting('postTemplates', () => [
      { id: 't1', name: 'Ours', format: 'markdown', source: '{{ title }}\n' },
    ]);
  },
  /** All records as they lie in the tables, but for when and where each was written. */
  async records(): Promise<Record<string, object[]>> {
    const all: Record<string, object[]> = {};
    for (const name of tables) {
      const records = await library().table<{ stamps: object; unsent?: 1 }>(name).toArray();
      all[name] = records.map(({ stamps: _stamps, unsent: _unsent, ...content }) => content);
    }
    return all;
  },
};

export type WholeLibrary = typeof whole;
Object.assign(globalThis, { whole });
