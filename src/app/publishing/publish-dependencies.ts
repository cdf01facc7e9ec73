import { uuidv7 } from 'uuidv7';
import type { Destination } from '../../domain/destination';
import type { Publication } from '../../domain/digest/publication';
import type { DestinationClient } from '../../publishing/destination-client';
import { allDestinations } from '../../storage/destinations';
import {
  changePublication,
  digestPublications,
  hashOf,
  keysAt,
  openPublication,
  publicationWithId,
  sentTextOf,
  unfinishedPublications,
} from '../../storage/digests/publications';
import { dropScheduledPost } from '../../storage/scheduled-posts';
import { postAddress } from '../settings/post-address';
import { systemClock, type Clock } from '../clock';
import { connect } from './connect';
import type { DeliveryContext, DeliveryStorage } from './delivery';
import { noteFeedsDue } from './feed-places';

/** What sending posts needs of the browser, the clock and the library. */
export interface PublishDependencies {
  connect: (destination: Destination) => Promise<DestinationClient>;
  clock: Clock;
  newId: () => string;
  /** Runs `work` unless it is running under this name anywhere, in which case it resolves to undefined. */
  lock: <R>(name: string, work: () => Promise<R>) => Promise<R | undefined>;
  wait: DeliveryContext['wait'];
  storage: DeliveryStorage & {
    keysAt: typeof keysAt;
    publicationWithId: (id: string) => Promise<Publication | undefined>;
    dropScheduledPost: (id: string) => Promise<void>;
    openPublication: (made: Publication) => Promise<Publication>;
    unfinishedPublications: () => Promise<Publication[]>;
    allDestinations: () => Promise<Destination[]>;
    digestPublications: (digestId: string) => Promise<Publication[]>;
  };
  /** How the writer's site makes the addresses of posts of files; empty where that is not said. */
  addressPattern: () => Promise<string>;
  /** Remembers that what is out is not what the feeds say, where nobody waits for them to be written. */
  noteFeedsDue: () => Promise<void>;
}

/** What is kept of posts and destinations in the library. */
export const publicationStorage: PublishDependencies['storage'] = {
  changePublication,
  dropScheduledPost,
  hashOf,
  keysAt,
  openPublication,
  publicationWithId,
  sentTextOf,
  unfinishedPublications,
  allDestinations,
  digestPublications,
};

export const publishDependencies: PublishDependencies = {
  connect,
  clock: systemClock,
  newId: uuidv7,
  lock: (name, work) =>
    navigator.locks.request(name, { ifAvailable: true }, (held) => (held ? work() : undefined)),
  wait: (ms, signal) =>
    new Promise((resolve) => {
      const timer = setTimeout(resolve, ms);
      signal.addEventListener('abort', () => {
        clearTimeout(timer);
        resolve();
      });
    }),
  storage: publicationStorage,
  addressPattern: () => postAddress.read(),
  noteFeedsDue: () => noteFeedsDue(),
};

/** The name of the lock under which what becomes of a digest, or of one of its clips, at a destination is decided. */
export function publicationLock(
  { digestId, clipId = '' }: Pick<Publication, 'digestId' | 'clipId'>,
  destinationId: string,
): string {
  return `publish ${digestId} ${clipId} ${destinationId}`;
}
