import { uuidv7 } from 'uuidv7';
import type { Publication, SentForm } from '../../domain/digest/publication';
import { dayOf, type Day } from '../../domain/day';
import { isWebUrl } from '../../domain/address/web-url';
import { hashOf, keepPublication } from '../../storage/digests/publications';
import { systemClock, type Clock } from '../clock';

interface MarkDependencies {
  clock: Clock;
  newId: () => string;
  storage: { keepPublication: (publication: Publication) => Promise<void> };
}

const here: MarkDependencies = { clock: systemClock, newId: uuidv7, storage: { keepPublication } };

/** Whether an address can be where a post is read; the writer need not give one. */
export function isPostAddress(address: string): boolean {
  return address.trim() === '' || isWebUrl(address.trim());
}

/** What the writer says of a post that is out. */
export interface PublishedByHand {
  digestId: string;
  /** What went out. */
  text: string;
  /** Id of the format, or template, in which it went out; absent where each clip was a post of its own. */
  format?: string;
  /** Its style, and the hash of all that the digest says; absent where each clip was a post of its own. */
  form?: Omit<SentForm, 'format'>;
  /** Where it can be read; empty where that is not said. */
  address: string;
  /** On which it went out; today where it is absent. */
  day?: Day;
}

/** Records that the writer took the post to its place by hand; resolves to the record's id. */
export async function markPublished(
  { digestId, text, format, form, address, day }: PublishedByHand,
  { clock, newId, storage }: MarkDependencies = here,
): Promise<string> {
  const url = address.trim();
  const [id, now, zone] = [newId(), clock.now(), clock.zone()];
  await storage.keepPublication({
    id,
    digestId,
    destination: 'hand',
    state: 'sent',
    ...(url !== '' && { url }),
    // Of another day nobody knows the hour: noon is that day nearly everywhere.
    at: day === undefined || day === dayOf(now, zone) ? now : `${day}T12:00:00.000Z`,
    ...(format !== undefined && { format }),
    ...form,
    hash: await hashOf(text),
  });
  return id;
}
