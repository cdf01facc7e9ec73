import { uuidv7 } from 'uuidv7';
import { dayOf } from '../../domain/day';
import type { Digest, Entry } from '../../domain/digest';
import { nextIssue, type Series } from '../../domain/digest/series';
import type { NewEntry } from '../../domain/digest/entry-ranks';
import { allDigests, createDigest, digestWithId, entriesOf } from '../../storage/digests';
import { systemClock, type Clock } from '../clock';
import { seriesList } from './series';

interface DuplicateDependencies {
  clock: Clock;
  newId: () => string;
  series: { read: () => Promise<Series[]> };
  storage: {
    allDigests: () => Promise<Digest[]>;
    digestWithId: (id: string) => Promise<Digest | undefined>;
    entriesOf: (digestId: string) => Promise<Entry[]>;
    createDigest: (digest: Digest, entries: readonly NewEntry[]) => Promise<void>;
  };
}

const here: DuplicateDependencies = {
  clock: systemClock,
  newId: uuidv7,
  series: seriesList,
  storage: { allDigests, digestWithId, entriesOf, createDigest },
};

/**
 * Makes a draft of today that says all that a digest says, under a title of its own and the address that
 * this gives it; of a series it is the next. Resolves to it, or to undefined where there is no such digest.
 */
export async function duplicateDigest(
  id: string,
  title: string,
  { clock, newId, series, storage }: DuplicateDependencies = here,
): Promise<Digest | undefined> {
  const [digest, entries] = await Promise.all([storage.digestWithId(id), storage.entriesOf(id)]);
  if (!digest) return undefined;
  const { trashedAt: _t, acceptedChecks: _a, issue: _i, excerpt: _e, ...rest } = digest;
  const [now, zone] = [clock.now(), digest.zone ?? clock.zone()];
  const own = (await series.read()).find((one) => one.id === digest.seriesId);
  const copy: Digest = {
    ...rest,
    ...(own && { issue: nextIssue(own, await storage.allDigests()) }),
    id: newId(),
    title,
    slug: '',
    date: dayOf(now, zone),
    createdAt: now,
    changedAt: now,
  };
  await storage.createDigest(
    copy,
    entries.map(({ digestId: _digest, rank: _rank, ...entry }): NewEntry => ({ ...entry, id: newId() })),
  );
  return copy;
}
