import { countMessage, message } from '../../../src/browser/messages';
import type { Destination } from '../../../src/domain/destination';
import { isSent, isThere, type Publication } from '../../../src/domain/digest/publication';
import type { ScheduledPost } from '../../../src/storage/records/digest-record';
import { shortDay } from '../../../src/ui/short-day';
import { StateDot } from '../../../src/ui/state-dot';
import { PlannedState } from './planned-state';
import { RemoveThere } from './remove-there';

interface DestinationStateProps {
  destination: Destination;
  /** What there is of the digest there, or was. */
  publications: readonly Publication[];
  /** Whether the digest would be sent otherwise today. */
  isOutOfDate: boolean;
  scheduled: ScheduledPost | undefined;
  title: string;
  /** Whether each clip is to be a post of its own. */
  asList: boolean;
}

/** What has become of a digest at a destination, and the way to take it back. */
export function DestinationState({
  destination,
  publications,
  isOutOfDate,
  scheduled,
  title,
  asList,
}: DestinationStateProps) {
  const whole = publications.find(({ clipId }) => clipId === undefined);
  const clips = publications.filter(({ clipId }) => clipId !== undefined);
  const there = publications.filter(isThere).filter(({ clipId }) => (clipId !== undefined) === asList);
  const linked = clips.filter(isSent).length;
  return (
    <>
      {scheduled ? (
        <PlannedState
          name={destination.name}
          planned={scheduled}
          next={(button) => button.closest('li')?.querySelector('input')}
        />
      ) : (
        (whole || linked === 0) && <PublicationDot publication={whole} isOutOfDate={isOutOfDate} />
      )}
      {linked > 0 && <StateDot kind="done">{countMessage('linkedCount', linked)}</StateDot>}
      <RemoveThere destination={destination} publications={there} title={title} />
    </>
  );
}

/** What has become of the digest at a destination, as far as it is known here. */
function PublicationDot({
  publication,
  isOutOfDate,
}: {
  publication: Publication | undefined;
  isOutOfDate: boolean;
}) {
  if (publication?.removedThereAt !== undefined)
    return <StateDot kind="off">{message('removedThereOn', shortDay(publication.removedThereAt))}</StateDot>;
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
