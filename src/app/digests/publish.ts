/** Two texts that should be one. */
export interface TextPair {
  before: string;
  after: string;
}

/** What came of handing a post over to a place. */
export type PlaceOutcome =
  /** `altered` where the place has made something else of it. */
  | { kind: 'sent'; said: string; url?: string; altered?: TextPair }
  | { kind: 'failed'; said: string }
  /** It may be there or not, and could not be looked for; the writer may look, and have it sent by the act of that name. */
  | { kind: 'unsure'; said: string; act?: string }
  /** The place has something else there, which the writer may have replaced: by the act of that name. */
  | { kind: 'taken'; said: string; act?: string; changed?: TextPair };

/** What a place is told when a post is handed over to it. */
export interface PlaceRun {
  /** Whether the writer wants what is there written over. */
  replaces: boolean;
  /** The writer cancels. */
  signal: AbortSignal;
  /** Says how far it has come. */
  report: (said: string) => void;
}

/** Somewhere a post can go. */
export interface PublishPlace {
  id: string;
  /** What it is called to the writer. */
  name: string;
  /** What will be there: the name of a file, a number of posts. */
  detail: string;
  /** Whether each clip goes there as a post of its own. */
  isLinkedList?: boolean;
  /** Whether the post is announced there, once it is out elsewhere. */
  isAnnouncement?: boolean;
  /** Hands the post over; over what is there under its name only where the run `replaces`. */
  send: (run: PlaceRun) => Promise<PlaceOutcome>;
}

/** What is known of a place while a post goes out. */
type PlaceProgress = PlaceOutcome | { kind: 'waiting' } | { kind: 'sending'; said?: string };

/** The same of each place, by its id. */
export type Outcomes = ReadonlyMap<string, PlaceProgress>;

interface PublishToOptions {
  /** Why something was thrown, in a sentence. */
  explain: (error: unknown) => string;
  /** Hears all that is known after each step. */
  report: (outcomes: Outcomes) => void;
  replaces?: boolean;
  signal?: AbortSignal;
}

/** Hands the post over to all places at once; one that fails does not stop the others. Resolves to those that have it. */
export async function publishTo(
  places: readonly PublishPlace[],
  { explain, report, replaces = false, signal = new AbortController().signal }: PublishToOptions,
): Promise<PublishPlace[]> {
  const outcomes = new Map<string, PlaceProgress>(places.map(({ id }) => [id, { kind: 'waiting' }]));
  const note = (id: string, outcome: PlaceProgress) => {
    outcomes.set(id, outcome);
    report(new Map(outcomes));
  };
  const hand = async (place: PublishPlace): Promise<void> => {
    note(place.id, { kind: 'sending' });
    const run: PlaceRun = {
      replaces,
      signal,
      report: (said) => note(place.id, { kind: 'sending', said }),
    };
    const failed = (error: unknown): PlaceOutcome => ({ kind: 'failed', said: explain(error) });
    note(place.id, await place.send(run).catch(failed));
  };
  await Promise.all(places.map(hand));
  return places.filter(({ id }) => outcomes.get(id)?.kind === 'sent');
}
