import { useRef, useState } from 'preact/hooks';
import type { PlaceRun } from '../../../src/app/digests/publish';
import { readinessOf } from '../../../src/app/publishing/connect';
import { allowDestination } from '../../../src/app/publishing/destinations';
import { contentHash } from '../../../src/app/publishing/content-hash';
import { countMessage, message } from '../../../src/browser/messages';
import type { Clip } from '../../../src/domain/clip';
import { isAnnouncing, sentFormat, type Destination } from '../../../src/domain/destination';
import { postFormats } from '../../../src/rendering/formats/formats';
import { allDestinations } from '../../../src/storage/destinations';
import { digestPublications } from '../../../src/storage/digests/publications';
import { picturesOf } from '../../../src/storage/stored-images';
import { scheduledPosts } from '../../../src/storage/scheduled-posts';
import { readyValue, useLiveQuery } from '../../../src/ui/use-live-query';
import { goTo } from '../../route';
import type { PostSources, PostWriter } from '../preview/use-written-post';
import { DestinationState } from './destination-state';
import { sendToDestination, type LastSending } from './send-to-destination';
import { PictureChoice, StatusChoice, targetsFor, type DestinationChoice } from './status-choice';
import type { PlaceRow } from './use-places';

/** The destinations that are set up, each with what has become of this digest there. */
export function useDestinationPlaces(sources: PostSources, writer: PostWriter): PlaceRow[] {
  const { digest, entries, clips } = sources;
  const destinations = useLiveQuery(allDestinations, []);
  const publications = useLiveQuery(() => digestPublications(digest.id), [digest.id]);
  const [allowed, setAllowed] = useState(0);
  const known = destinations.kind === 'ready' ? destinations.value : none;
  const may = useLiveQuery(() => readinesses(known), [known, allowed]);
  const [choices, setChoices] = useState<ReadonlyMap<string, DestinationChoice>>(new Map());
  const hash = useLiveQuery(() => contentHash(digest, writer.render), [...writer.key]);
  const scheduled = useLiveQuery(scheduledPosts, []);
  const planned = scheduled.kind === 'ready' ? scheduled.value : [];
  const last = useRef(new Map<string, LastSending>());
  const pictured = readyValue(useLiveQuery(() => picturedClip(sources), [entries, clips]));
  const clipCount = entries.filter((entry) => entry.kind === 'clip' && clips.has(entry.clipId)).length;
  if (may.kind !== 'ready') return [];
  return known.map((destination): PlaceRow => {
    const { id, name } = destination;
    const own =
      publications.kind === 'ready' ? publications.value.filter((one) => one.destination === id) : [];
    const publication = own.find(({ clipId }) => clipId === undefined);
    const usual = 'status' in destination ? destination.status : 'published';
    const choice = choices.get(id) ?? { status: usual, at: '', targets: [], asList: false };
    const place = {
      id,
      name,
      isAnnouncement: isAnnouncing(destination),
      detail: choice.asList ? countMessage('linkedPosts', clipCount) : detailOf(destination),
      send: (run: PlaceRun) => {
        const before = last.current.get(id) ?? {};
        last.current.set(id, before);
        return sendToDestination({ destination, sources, writer, choice, last: before, pictured }, run);
      },
    };
    const readiness = may.value.get(id);
    if (readiness === 'not-here')
      return {
        place: { ...place, detail: message('placeNotHere') },
        missing: {
          label: message('placeSetUp'),
          provide: async () => goTo({ section: 'settings', part: 'destinations' }),
        },
      };
    if (readiness !== 'ready')
      return {
        place,
        missing: {
          label: message('placeAllow'),
          provide: async () => {
            await allowDestination(destination);
            setAllowed((count) => count + 1);
          },
        },
      };
    return {
      place,
      state: (
        <DestinationState
          destination={destination}
          publications={own}
          isOutOfDate={
            publication?.contentHash !== undefined &&
            hash.kind === 'ready' &&
            (publication.contentHash !== hash.value || publication.format !== sentFormat(destination))
          }
          scheduled={planned.find((one) => one.destination === id && one.digestId === digest.id)}
          title={digest.title.trim() || message('untitled')}
          asList={choice.asList}
        />
      ),
      ...(isAnnouncing(destination) &&
        pictured && {
          choices: (
            <PictureChoice
              choice={choice}
              clip={pictured}
              onChange={(changed) => setChoices(new Map([...choices, [id, changed]]))}
            />
          ),
        }),
      ...(!isAnnouncing(destination) && {
        choices: (
          <StatusChoice
            name={name}
            choice={choice}
            destination={destination}
            targets={targetsFor(destination, publication, choice.asList)}
            canList={clipCount > 0}
            onChange={(changed) => setChoices(new Map([...choices, [id, changed]]))}
          />
        ),
      }),
    };
  });
}

const none: Destination[] = [];

/** Which of them can be sent to from here, by id. */
async function readinesses(destinations: readonly Destination[]) {
  return new Map(
    await Promise.all(destinations.map(async (one) => [one.id, await readinessOf(one)] as const)),
  );
}

function detailOf(destination: Destination): string {
  if (destination.kind === 'wordpress') return `WordPress · ${new URL(destination.address).host}`;
  if (destination.kind === 'bluesky') return message('announcementDetail', destination.user);
  if (destination.kind === 'ghost') return `Ghost · ${new URL(destination.address).host}`;
  if (destination.kind === 'micropub') return `Micropub · ${new URL(destination.address).host}`;
  const { name } = postFormats[destination.format];
  return destination.kind === 'folder' ? name : `${name} · ${destination.folder || '/'}`;
}

/** The first clip of a digest of whose page there is a picture. */
async function picturedClip({ entries, clips }: PostSources): Promise<Clip | undefined> {
  const own = entries.flatMap((entry) => {
    const clip = entry.kind === 'clip' ? clips.get(entry.clipId) : undefined;
    return clip && !clip.private ? [clip] : [];
  });
  const pictures = await picturesOf(own.map(({ id }) => id));
  return own.find((_clip, at) => pictures[at] !== undefined);
}
