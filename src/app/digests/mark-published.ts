import { uuidv7 } from 'uuidv7';
import type { Publication } from '../../domain/digest/publication';
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

/** Records that the writer took the post to its place by hand. `text` is what went out. */
export async function markPublished(
  digestId: string,
  text: string,
  address: string,
  { clock, newId, storage }: MarkDependencies = here,
): Promise<void> {
  const url = address.trim();
  await storage.keepPublication({
    id: newId(),
    digestId,
    destination: 'hand',
    ...(url !== '' && { url }),
    at: clock.now(),
    hash: await hashOf(text),
  });
}
