import { message, type MessageName } from '../../browser/messages';
import type { RemoteStatus, SentPublication } from '../../domain/digest/publication';
import type { RightsLimit, RightsReport } from '../../publishing/destination-client';
import { PublishError, type PublishErrorKind } from '../../publishing/publish-error';
import { shortDay } from '../short-day';

const reasons: Record<PublishErrorKind, MessageName> = {
  insecure: 'whyInsecure',
  'no-permission': 'whyNoPermission',
  'no-secret': 'whyNoSecret',
  unauthorized: 'whyUnauthorized',
  'passwords-off': 'whyPasswordsOff',
  forbidden: 'whyForbidden',
  'too-many': 'whyTooMany',
  'no-address': 'whyNoAddress',
  taken: 'whyTaken',
  conflict: 'whyConflict',
  'gone-there': 'whyGoneThere',
  'still-there': 'whyStillThere',
  'not-arrived': 'whyNotArrived',
  'cannot-look': 'whyCannotLook',
  'not-found': 'whyNotFound',
  refused: 'whyRefused',
  cancelled: 'whyCancelled',
  unreachable: 'whyUnreachable',
  timeout: 'whyTimeout',
  redirected: 'whyRedirected',
  'too-large': 'answerTooLarge',
  'server-fault': 'whyServerFault',
  'not-understood': 'whyNotUnderstood',
};

/** One sentence on why a destination did not take something, and what to do; then what the server itself says. */
export function whyInWords(error: unknown): string {
  if (!(error instanceof PublishError)) return message('whyOurFault');
  const why = message(reasons[error.kind]);
  return error.detail === '' ? why : `${why} ${message('whyServerSays', error.detail)}`;
}

/** The same of an error of which only the kind was kept. */
export function keptWhyInWords(kind: string): string {
  return message(isReason(kind) ? reasons[kind] : 'whyOurFault');
}

function isReason(kind: string): kind is PublishErrorKind {
  return Object.hasOwn(reasons, kind);
}

const sentWords: Record<RemoteStatus, MessageName> = {
  draft: 'sentAsDraftOn',
  scheduled: 'scheduledOn',
  published: 'publishedOn',
};

/** When a digest went out, and whether anybody can read it there yet. */
export function sentInWords({ at, remoteStatus = 'published' }: SentPublication): string {
  return message(sentWords[remoteStatus], shortDay(at));
}

const limits: Record<RightsLimit, MessageName> = {
  'drafts-only': 'limitDraftsOnly',
  'no-new-categories': 'limitNoCategories',
  'html-filtered': 'limitHtmlFiltered',
};

/** What may be done at a destination, one sentence after the other. */
export function rightsInWords({ account, limits: found }: RightsReport): string[] {
  return [message('rightsAs', account), ...found.map((limit) => message(limits[limit]))];
}
