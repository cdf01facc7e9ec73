import { uuidv7 } from 'uuidv7';
import { bySavedAt } from '../../domain/digest/offers';
import type { Clip } from '../../domain/clip';
import type { Digest } from '../../domain/digest';
import { clauseOfPeriod, type Period } from '../../domain/digest/period';
import { parseQuery } from '../../domain/query/parse-query';
import type { QueryContext } from '../../domain/query/matches';
import type { Clause } from '../../domain/query/query';
import type { NewEntry, PlaceOfClip } from '../../domain/digest/entry-ranks';
import { addEntries } from '../../storage/digests';
import { offeredClips, type Offered } from '../../storage/digests/offered-clips';
import { placeOfClips } from './series';
import { currentQueryContext } from '../library/find-clips';

/** What the writer asks of the library for a digest. */
export interface ClipQuestion {
  /** In the library's language. */
  query: string;
  tag: string;
  /** `new` is what is new for the digest. */
  period: Period | { kind: 'new' };
}

interface OfferDependencies {
  context: () => QueryContext;
  newId: () => string;
  storage: {
    offeredClips: (digest: Digest, asked: Clause | undefined, context: QueryContext) => Promise<Offered>;
    addEntries: (digestId: string, entries: readonly NewEntry[], placeOf: PlaceOfClip) => Promise<void>;
  };
  placeOfClips: (digest: Digest) => Promise<PlaceOfClip>;
}

const here: OfferDependencies = {
  context: currentQueryContext,
  newId: uuidv7,
  storage: { offeredClips, addEntries },
  placeOfClips,
};

/** The clips that are offered to a digest: what is new for it, or what the question finds. */
export function offerClips(
  digest: Digest,
  question: ClipQuestion,
  { context, storage }: OfferDependencies = here,
): Promise<Offered> {
  return storage.offeredClips(digest, clauseOfQuestion(question), context());
}

/**
 * Puts clips into a digest, in the order in which they were saved: each at the end of the section that its
 * tags name, or of all.
 */
export async function addClips(
  digest: Digest,
  clips: readonly Clip[],
  { newId, storage, placeOfClips }: OfferDependencies = here,
): Promise<void> {
  await storage.addEntries(
    digest.id,
    clips.toSorted(bySavedAt).map(({ id }) => ({ id: newId(), kind: 'clip', clipId: id, runOn: false })),
    await placeOfClips(digest),
  );
}

/** Every clip that may be offered. */
const everything: Clause = { kind: 'not', clause: { kind: 'is', state: 'private' } };

/** What the question asks for; undefined where it leaves it to what is new. */
export function clauseOfQuestion({ query, tag, period }: ClipQuestion): Clause | undefined {
  const parsed = parseQuery(query).query;
  const clauses = [
    ...(parsed.kind === 'all' ? [] : [parsed]),
    ...(tag.trim() === '' ? [] : [{ kind: 'tag' as const, value: tag.trim() }]),
    ...(period.kind === 'new' ? [] : [clauseOfPeriod(period) ?? everything]),
  ];
  return clauses.length > 1 ? { kind: 'and', clauses } : clauses[0];
}
