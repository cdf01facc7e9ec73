import { useState } from 'preact/hooks';
import { addFeedPlace, feedPlaces, removeFeedPlace } from '../../../src/app/publishing/feed-places';
import { writeFeedTo, type FeedWriting } from '../../../src/app/publishing/publish-feed';
import { askForHiddenPages } from '../../../src/browser/file-page';
import { message } from '../../../src/browser/messages';
import type { Destination } from '../../../src/domain/destination';
import { feedFiles, holdsFeed, isFeedPath, type FeedPlace } from '../../../src/domain/feed-place';
import { allDestinations } from '../../../src/storage/destinations';
import { Button } from '../../../src/ui/button';
import { TextDifference } from '../../../src/ui/publishing/text-difference';
import { keptWhyInWords, whyInWords } from '../../../src/ui/publishing/publish-words';
import { shortDay } from '../../../src/ui/short-day';
import { Switch } from '../../../src/ui/switch';
import { useLiveQuery } from '../../../src/ui/use-live-query';
import { useSetting } from '../../../src/ui/use-setting';
import { hrefOf } from '../../route';

/** Where the feed is written by itself: files at destinations that hold files. */
export function FeedPlaces() {
  const places = useSetting(feedPlaces) ?? [];
  const destinations = useLiveQuery(allDestinations, []);
  if (destinations.kind !== 'ready') return null;
  const usable = destinations.value.filter((one) => holdsFeed(one, 'feed.xml'));
  if (usable.length === 0 && places.length === 0) {
    return (
      <>
        <p class="soft">{message('feedPlacesNone')}</p>
        <p>
          <a class="button button-small" href={hrefOf({ section: 'settings', part: 'destinations' })}>
            {message('destinationMore')}
          </a>
        </p>
      </>
    );
  }
  return (
    <>
      <p class="soft">{message('feedPlacesHint')}</p>
      {places.length > 0 && (
        <ul class="card-list">
          {places.map((place) => (
            <FeedPlaceRow
              key={place.id}
              place={place}
              destination={usable.find(({ id }) => id === place.destination)}
            />
          ))}
        </ul>
      )}
      {usable.length > 0 && <AddFeedPlace destinations={usable} />}
    </>
  );
}

function FeedPlaceRow({ place, destination }: { place: FeedPlace; destination: Destination | undefined }) {
  const [outcome, setOutcome] = useState<FeedWriting | 'running'>();
  const name = `${destination?.name ?? message('feedPlaceGone')} · ${place.path}`;
  const write = async (overwrite?: string) => {
    setOutcome('running');
    const { signal } = new AbortController();
    setOutcome(
      await writeFeedTo(place, {
        signal,
        report: () => undefined,
        ...(overwrite !== undefined && { overwrite }),
      }),
    );
  };
  const changed = typeof outcome === 'object' && outcome.kind === 'changed-there' ? outcome : undefined;
  const gone =
    typeof outcome === 'object' && outcome.kind === 'failed' && outcome.error.kind === 'gone-there';
  return (
    <li>
      <span class="place-text">
        <b dir="auto">{name}</b>
        <span role="status">{feedSaid(place, outcome)}</span>
        {changed && (
          <TextDifference
            summary={message('outcomeChanges')}
            before={changed.lastSent ?? ''}
            after={changed.there}
          />
        )}
      </span>
      <Switch
        label={message('feedAfterEach')}
        on={place.isAutomatic}
        onChange={(isAutomatic) => {
          if (isAutomatic) void askForHiddenPages().catch(() => false);
          void feedPlaces.change((all) =>
            all.map((one) => (one.id === place.id ? { ...one, isAutomatic } : one)),
          );
        }}
      />
      <Button
        size="small"
        aria-label={message('actOn', message('feedWrite'), name)}
        onClick={() => void write()}
      >
        {message('feedWrite')}
      </Button>
      {(changed || gone) && (
        <Button
          size="small"
          kind="danger"
          aria-label={message('actOn', message(gone ? 'deliveryRecreate' : 'deliveryOverwrite'), name)}
          onClick={() => void write(changed?.hash ?? '')}
        >
          {message(gone ? 'deliveryRecreate' : 'deliveryOverwrite')}
        </Button>
      )}
      <Button
        size="small"
        kind="bare"
        aria-label={message('actOn', message('feedStop'), name)}
        onClick={(event) => {
          event.currentTarget.closest('ol')?.querySelector<HTMLElement>('.feed-add select')?.focus();
          void removeFeedPlace(place.id);
        }}
      >
        {message('feedStop')}
      </Button>
    </li>
  );
}

/** What has become of a feed where it is kept. */
function feedSaid({ at, failed }: FeedPlace, outcome: FeedWriting | 'running' | undefined): string {
  if (outcome === 'running') return message('deliverySending');
  if (outcome) return feedOutcomeInWords(outcome);
  if (failed !== undefined)
    return message(
      'feedNotWrittenBecause',
      failed === 'conflict' ? message('deliveryChanged') : keptWhyInWords(failed),
    );
  return at === undefined ? message('publicationPrepared') : message('publicationSent', shortDay(at));
}

/** What came of writing a feed, in words. */
export function feedOutcomeInWords(outcome: FeedWriting): string {
  switch (outcome.kind) {
    case 'sent':
      return message('deliveredPublished');
    case 'busy':
      return message('deliveryBusy');
    case 'changed-there':
      return message('deliveryChanged');
    case 'unsure':
      return message('deliveryUnsure', whyInWords(outcome.error));
    case 'failed':
      return whyInWords(outcome.error);
    case 'nothing-to-write':
      return message('feedNothingToWrite');
  }
}

function AddFeedPlace({ destinations }: { destinations: readonly Destination[] }) {
  const [chosen, setChosen] = useState(destinations[0]?.id ?? '');
  const [kind, setKind] = useState<FeedPlace['kind']>('atom');
  const [path, setPath] = useState('feed.xml');
  const [said, setSaid] = useState('');
  const destination = destinations.find(({ id }) => id === chosen);
  const add = async () => {
    const typed = path.trim();
    if (!destination || !isFeedPath(typed) || !holdsFeed(destination, typed))
      return setSaid(message('feedPathInvalid'));
    // For what goes out while nobody is there.
    void askForHiddenPages().catch(() => false);
    await addFeedPlace({ destination: destination.id, kind, path: typed });
    setSaid('');
  };
  return (
    <form
      class="field-grid feed-add"
      onSubmit={(event) => {
        event.preventDefault();
        void add();
      }}
    >
      <label>
        <span class="label">{message('feedPlace')}</span>
        <select value={chosen} onChange={(event) => setChosen(event.currentTarget.value)}>
          {destinations.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <label>
        <span class="label">{message('feedKind')}</span>
        <select
          value={kind}
          onChange={(event) => {
            const file = feedFiles.find((one) => one.kind === event.currentTarget.value);
            if (file) setKind(file.kind);
          }}
        >
          {feedFiles.map((file) => (
            <option key={file.kind} value={file.kind}>
              {file.name}
            </option>
          ))}
        </select>
      </label>
      <label>
        <span class="label">{message('feedPath')}</span>
        <input type="text" value={path} onInput={(event) => setPath(event.currentTarget.value)} />
      </label>
      <button class="button">{message('feedKeepThere')}</button>
      <p role="status">{said}</p>
    </form>
  );
}
