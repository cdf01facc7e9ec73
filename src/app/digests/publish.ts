/** What came of handing a post over to a place. */
export type PlaceOutcome =
  | { kind: 'sent'; said: string; url?: string }
  | { kind: 'failed'; said: string }
  /** The place has something else there, which the writer may have replaced. */
  | { kind: 'taken'; said: string };

/** Somewhere a post can go. Destinations are further ones. */
export interface PublishPlace {
  id: string;
  /** What it is called to the writer. */
  name: string;
  /** What will be there: the name of a file, a number of posts. */
  detail: string;
  /** Whether each clip goes there as a post of its own. */
  isLinkedList?: boolean;
  /** Hands the post over; over what is there under its name only where `replaces` says so. */
  send: (replaces: boolean) => Promise<PlaceOutcome>;
}

/** What is known of each place while a post goes out, by the place's id. */
export type Outcomes = ReadonlyMap<string, PlaceOutcome | { kind: 'waiting' | 'sending' }>;

/**
 * Hands the post over to one place after the other; one that fails does not stop the others. Reports all
 * that is known after each step, and resolves to the places that have it.
 *
 * @param explain why something was thrown, in a sentence
 */
export async function publishTo(
  places: readonly PublishPlace[],
  explain: (error: unknown) => string,
  report: (outcomes: Outcomes) => void,
  replaces = false,
): Promise<PublishPlace[]> {
  const outcomes = new Map<string, PlaceOutcome | { kind: 'waiting' | 'sending' }>(
    places.map(({ id }) => [id, { kind: 'waiting' }]),
  );
  const note = (id: string, outcome: PlaceOutcome | { kind: 'sending' }) => {
    outcomes.set(id, outcome);
    report(new Map(outcomes));
  };
  const sent: PublishPlace[] = [];
  for (const place of places) {
    note(place.id, { kind: 'sending' });
    const outcome = await place
      .send(replaces)
      .catch((error: unknown): PlaceOutcome => ({ kind: 'failed', said: explain(error) }));
    if (outcome.kind === 'sent') sent.push(place);
    note(place.id, outcome);
  }
  return sent;
}
