import { useRef, useState } from 'preact/hooks';
import type { PlaceOutcome, PlaceRun } from '../../../src/app/digests/publish';
import { readinessOf } from '../../../src/app/publishing/connect';
import { allowDestination } from '../../../src/app/publishing/destinations';
import type { DeliveryStage } from '../../../src/app/publishing/delivery';
import { contentHash } from '../../../src/app/publishing/content-hash';
import { publishDigest } from '../../../src/app/publishing/publish-digest';
import type { PublishOrder, PublishOutcome } from '../../../src/app/publishing/send-post';
import { ownTemplates } from '../../../src/app/digests/own-templates';
import { message, type MessageName } from '../../../src/browser/messages';
import { sentFormat, type Destination } from '../../../src/domain/destination';
import type { Digest } from '../../../src/domain/digest';
import type { Publication, RemoteStatus } from '../../../src/domain/digest/publication';
import { postFormats } from '../../../src/rendering/formats/formats';
import { allDestinations } from '../../../src/storage/destinations';
import { digestPublications } from '../../../src/storage/digests/publications';
import { whyInWords } from '../../../src/ui/publishing/publish-words';
import { shortDay } from '../../../src/ui/short-day';
import { StateDot } from '../../../src/ui/state-dot';
import { goTo } from '../../route';
import { useLiveQuery } from '../../../src/ui/use-live-query';
import type { PostWriter } from '../preview/use-written-post';
import { StatusChoice, targetsFor, type DestinationChoice } from './status-choice';
import type { PlaceRow } from './use-places';

/** The destinations that are set up, each with what has become of this digest there. */
export function useDestinationPlaces(digest: Digest, writer: PostWriter): PlaceRow[] {
  const destinations = useLiveQuery(allDestinations, []);
  const publications = useLiveQuery(() => digestPublications(digest.id), [digest.id]);
  const [allowed, setAllowed] = useState(0);
  const known = destinations.kind === 'ready' ? destinations.value : none;
  const may = useLiveQuery(() => readinesses(known), [known, allowed]);
  const [choices, setChoices] = useState<ReadonlyMap<string, DestinationChoice>>(new Map());
  const last = useRef(new Map<string, PublishOutcome>());
  const hash = useLiveQuery(() => contentHash(digest, writer.render), [...writer.key]);
  if (may.kind !== 'ready') return [];
  return known.map((destination): PlaceRow => {
    const { id, name } = destination;
    const publication =
      publications.kind === 'ready' ? publications.value.find((one) => one.destination === id) : undefined;
    const usual = 'status' in destination ? destination.status : 'published';
    const choice = choices.get(id) ?? { status: usual, at: '', targets: [] };
    const place = {
      id,
      name,
      detail: detailOf(destination),
      send: async ({ replaces, signal, report }: PlaceRun): Promise<PlaceOutcome> => {
        if (choice.status === 'scheduled' && Number.isNaN(Date.parse(choice.at)))
          return { kind: 'failed', said: message('publishNoTime') };
        const render = await renderFor(destination, writer);
        if (!render) return { kind: 'failed', said: message('templateGone') };
        const before = last.current.get(id);
        let outcome: PublishOutcome = { kind: 'busy' };
        const order = {
          destination,
          ...choiceOf(choice),
          ...(replaces && before?.kind === 'changed-there' && { overwrite: before.hash }),
          ...(replaces && (before?.kind === 'failed' || before?.kind === 'unsure') && { recreate: true }),
        };
        await publishDigest(digest, render, [order], {
          signal,
          report: (_id, stage) => report(message(stages[stage])),
          done: (_id, done) => void (outcome = done),
        });
        last.current.set(id, outcome);
        return placeOutcome(outcome);
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
        <PublicationDot
          publication={publication}
          isOutOfDate={
            publication?.contentHash !== undefined &&
            hash.kind === 'ready' &&
            (publication.contentHash !== hash.value || publication.format !== sentFormat(destination))
          }
        />
      ),
      ...('status' in destination && {
        choices: (
          <StatusChoice
            name={name}
            choice={choice}
            canSchedule={destination.kind === 'wordpress' || destination.kind === 'ghost'}
            targets={targetsFor(destination, publication)}
            onChange={(changed) => setChoices(new Map([...choices, [id, changed]]))}
          />
        ),
      }),
    };
  });
}

const none: Destination[] = [];

const stages: Record<DeliveryStage, MessageName> = {
  looking: 'deliveryLooking',
  sending: 'deliverySending',
  removing: 'deliveryRemoving',
  'reading-back': 'deliveryReadingBack',
};

/** Which of them can be sent to from here, by id. */
async function readinesses(destinations: readonly Destination[]) {
  return new Map(
    await Promise.all(destinations.map(async (one) => [one.id, await readinessOf(one)] as const)),
  );
}

function choiceOf({ status, at, targets }: DestinationChoice): Omit<PublishOrder, 'destination'> {
  return status === 'scheduled'
    ? { status, targets, publishAt: new Date(at).toISOString() }
    : { status, targets };
}

/** Writes the post for a destination, with the writer's template where it has one; undefined where that is gone. */
async function renderFor(
  destination: Destination,
  writer: PostWriter,
): Promise<PostWriter['render'] | undefined> {
  if (!('template' in destination) || destination.template === undefined) return writer.render;
  const { template: id } = destination;
  const template = (await ownTemplates.read()).find((one) => one.id === id);
  if (!template) return undefined;
  const text = await writer.text({ id, format: destination.format, template });
  return (format) => ({ ...writer.render(format), text });
}

function detailOf(destination: Destination): string {
  if (destination.kind === 'wordpress') return `WordPress · ${new URL(destination.address).host}`;
  if (destination.kind === 'ghost') return `Ghost · ${new URL(destination.address).host}`;
  if (destination.kind === 'micropub') return `Micropub · ${new URL(destination.address).host}`;
  const { name } = postFormats[destination.format];
  return destination.kind === 'folder' ? name : `${name} · ${destination.folder || '/'}`;
}

function placeOutcome(outcome: PublishOutcome): PlaceOutcome {
  switch (outcome.kind) {
    case 'busy':
      return { kind: 'failed', said: message('deliveryBusy') };
    case 'unsure':
      return {
        kind: 'unsure',
        said: message('deliveryUnsure', whyInWords(outcome.error)),
        ...(outcome.error.kind === 'cannot-look' && { act: message('deliveryAbsent') }),
      };
    case 'failed':
      return outcome.error.kind === 'gone-there'
        ? { kind: 'taken', said: whyInWords(outcome.error), act: message('deliveryRecreate') }
        : { kind: 'failed', said: whyInWords(outcome.error) };
    case 'changed-there': {
      const { lastSent, there } = outcome;
      return {
        kind: 'taken',
        said: message('deliveryChanged'),
        act: message('deliveryOverwrite'),
        changed: { before: lastSent ?? '', after: there },
      };
    }
    case 'sent': {
      const { publication, missingTerms, altered } = outcome;
      const { remoteStatus = 'published', url } = publication;
      const missing = missingTerms.length > 0 ? message('deliveredMissing', missingTerms.join(', ')) : '';
      return {
        kind: 'sent',
        said: `${message(delivered[remoteStatus])} ${missing}`.trim(),
        ...(url !== undefined && { url }),
        ...(altered && { altered: { before: altered.sent, after: altered.stored } }),
      };
    }
  }
}

const delivered: Record<RemoteStatus, MessageName> = {
  draft: 'deliveredDraft',
  scheduled: 'deliveredScheduled',
  published: 'deliveredPublished',
};

/** What has become of the digest at a destination, as far as it is known here. */
function PublicationDot({
  publication,
  isOutOfDate,
}: {
  publication: Publication | undefined;
  /** Whether it would be sent otherwise today. */
  isOutOfDate: boolean;
}) {
  switch (publication?.state) {
    case undefined:
      return <StateDot kind="done">{message('publicationReady')}</StateDot>;
    case 'prepared':
      return <StateDot kind="draft">{message('publicationPrepared')}</StateDot>;
    case 'sending':
    case 'unsure':
    case 'removing':
      return <StateDot kind="changed">{message('publicationUnsure')}</StateDot>;
    case 'failed':
      return <StateDot kind="failed">{message('publicationFailed')}</StateDot>;
    case 'changed-there':
      return <StateDot kind="changed">{message('publicationChanged')}</StateDot>;
    case 'sent':
      return (
        <StateDot kind={isOutOfDate ? 'changed' : 'done'}>
          {message(isOutOfDate ? 'publicationOutOfDate' : 'publicationSent', shortDay(publication.at ?? ''))}
        </StateDot>
      );
  }
}
