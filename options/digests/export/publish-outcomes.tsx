import type { Outcomes, PlaceOutcome, PublishPlace } from '../../../src/app/digests/publish';
import { message } from '../../../src/browser/messages';
import type { Day } from '../../../src/domain/day';
import { Button } from '../../../src/ui/button';
import { dayInWords } from '../../../src/ui/day-in-words';
import { TextDifference } from '../../../src/ui/publishing/text-difference';
import { StateDot } from '../../../src/ui/state-dot';
import { PlaceText } from './publish-choices';

/** What came of marking the post as published: the record's id and its day, or why there is none. */
export type Marked = { kind: 'marked'; id: string; day: Day } | { kind: 'failed'; said: string };

interface PublishOutcomesProps {
  places: readonly PublishPlace[];
  outcomes: Outcomes;
  marked: Marked | undefined;
  /** Sends there once more; over what is there where `replaces` says so. */
  onAgain: (place: PublishPlace, replaces: boolean) => void;
  onUnmark: (id: string) => void;
  onMarkAgain: () => void;
}

/** A line for each place with what came of it, and what can be done about it. */
export function PublishOutcomes({
  places,
  outcomes,
  marked,
  onAgain,
  onUnmark,
  onMarkAgain,
}: PublishOutcomesProps) {
  return (
    <ul class="card-list" aria-label={message('publishOutcomes')} aria-live="polite">
      {places.map((place) => {
        const outcome = outcomes.get(place.id) ?? { kind: 'waiting' };
        return (
          <li key={place.id}>
            <span class="place-text">
              <b>{place.name}</b>
              <span dir="auto">{'said' in outcome ? outcome.said : place.detail}</span>
              {outcome.kind === 'sent' && outcome.altered && (
                <TextDifference summary={message('outcomeAltered')} {...outcome.altered} />
              )}
              {outcome.kind === 'taken' && outcome.changed && (
                <TextDifference summary={message('outcomeChanges')} {...outcome.changed} isOpen />
              )}
              {outcome.kind === 'sent' && outcome.url !== undefined && (
                <a href={outcome.url} target="_blank" rel="noreferrer">
                  <bdi>{outcome.url}</bdi>
                </a>
              )}
            </span>
            <OutcomeState kind={outcome.kind} />
            {(outcome.kind === 'failed' || outcome.kind === 'unsure') && (
              <Button
                size="small"
                aria-label={message(
                  'actOn',
                  message(outcome.kind === 'unsure' ? 'outcomeLook' : 'tryAgain'),
                  place.name,
                )}
                onClick={() => onAgain(place, false)}
              >
                {message(outcome.kind === 'unsure' ? 'outcomeLook' : 'tryAgain')}
              </Button>
            )}
            {(outcome.kind === 'taken' || (outcome.kind === 'unsure' && outcome.act !== undefined)) && (
              <Button
                size="small"
                kind="danger"
                aria-label={message('actOn', outcome.act ?? message('fileReplace'), place.name)}
                onClick={() => onAgain(place, true)}
              >
                {outcome.act ?? message('fileReplace')}
              </Button>
            )}
          </li>
        );
      })}
      {marked?.kind === 'failed' && (
        <li>
          <PlaceText name={message('markFailed')} detail={marked.said} />
          <StateDot kind="failed">{message('outcomeFailed')}</StateDot>
          <Button size="small" onClick={onMarkAgain}>
            {message('tryAgain')}
          </Button>
        </li>
      )}
      {marked?.kind === 'marked' && (
        <li>
          <span class="place-text">
            <b>{message('markedPublished', dayInWords(marked.day))}</b>
          </span>
          <Button size="small" kind="bare" onClick={() => onUnmark(marked.id)}>
            {message('publicationWithdraw')}
          </Button>
        </li>
      )}
    </ul>
  );
}

function OutcomeState({ kind }: { kind: 'waiting' | 'sending' | PlaceOutcome['kind'] }) {
  switch (kind) {
    case 'waiting':
      return <StateDot kind="off">{message('outcomeWaiting')}</StateDot>;
    case 'sending':
      return <StateDot kind="draft">{message('outcomeSending')}</StateDot>;
    case 'sent':
      return <StateDot kind="done">{message('outcomeSent')}</StateDot>;
    case 'failed':
      return <StateDot kind="failed">{message('outcomeFailed')}</StateDot>;
    case 'unsure':
      return <StateDot kind="changed">{message('outcomeUnsure')}</StateDot>;
    case 'taken':
      return <StateDot kind="changed">{message('outcomeTaken')}</StateDot>;
  }
}
