import type { PlaceOutcome } from '../../../src/app/digests/publish';
import type { LinkedListReport, LinkedOutcome } from '../../../src/app/publishing/publish-linked-list';
import type { PublishOutcome } from '../../../src/app/publishing/send-post';
import {
  countMessage,
  joinSentences,
  listInWords,
  message,
  type MessageName,
} from '../../../src/browser/messages';
import type { RemoteStatus } from '../../../src/domain/digest/publication';
import { whyInWords } from '../../../src/ui/publishing/publish-words';

/** What came of sending a post to a destination, in words, and what can be done about it. */
export function placeOutcome(outcome: PublishOutcome): PlaceOutcome {
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
      const missing = missingTerms.length > 0 ? message('deliveredMissing', listInWords(missingTerms)) : '';
      return {
        kind: 'sent',
        said: joinSentences(message(delivered[remoteStatus]), missing),
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

/** The same of a linked list: how many are there, where it stopped, and what was left alone. */
export function linkedPlaceOutcome({ total, outcomes }: LinkedListReport): PlaceOutcome {
  const there = outcomes.flatMap(({ outcome }) => (outcome.kind === 'sent' ? [outcome] : []));
  const left = outcomes.filter(isLeft);
  const stopped = outcomes.find((one) => one.outcome.kind !== 'sent' && !isLeft(one));
  const [all, count] = [String(total), String(there.length)];
  if (stopped) {
    const { outcome, title } = stopped;
    const why = 'error' in outcome ? whyInWords(outcome.error) : message('deliveryBusy');
    const said = message('linkedStopped', count, all, title, why);
    if (outcome.kind !== 'unsure') return { kind: 'failed', said };
    return {
      kind: 'unsure',
      said,
      ...(outcome.error.kind === 'cannot-look' && { act: message('deliveryAbsent') }),
    };
  }
  if (left.length > 0) {
    const changed = left.flatMap(({ outcome }) => (outcome.kind === 'changed-there' ? [outcome] : []));
    return {
      kind: 'taken',
      said: message('linkedLeft', count, all, left.map(({ title }) => title).join(' · ')),
      act: message('linkedSendThese'),
      ...(changed.length > 0 && {
        changed: {
          before: changed.map(({ lastSent = '' }) => lastSent).join('\n'),
          after: changed.map((one) => one.there).join('\n'),
        },
      }),
    };
  }
  const missing = [...new Set(there.flatMap(({ missingTerms }) => missingTerms))];
  const isOut = there.every(
    ({ publication: { remoteStatus = 'published' } }) => remoteStatus === 'published',
  );
  const said = countMessage(isOut ? 'linkedThere' : 'linkedDrafts', there.length);
  const lacking = missing.length > 0 ? message('deliveredMissing', listInWords(missing)) : '';
  return { kind: 'sent', said: `${said} ${lacking}`.trim() };
}

/** Whether the writer decides what becomes of it: it was changed or deleted there. */
function isLeft({ outcome }: LinkedOutcome): boolean {
  return (
    outcome.kind === 'changed-there' || (outcome.kind === 'failed' && outcome.error.kind === 'gone-there')
  );
}
