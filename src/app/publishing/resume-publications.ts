import { PublishError } from '../../publishing/publish-error';
import { publishError } from './delivery';
import { publicationLock, publishDependencies, type PublishDependencies } from './publish-dependencies';
import { resolveDoubt } from './resolve-doubt';

/**
 * Looks for what was being sent when a page was closed, the browser died or the line was lost, and records
 * what has become of it. What another page is sending is left to it.
 */
export async function resumePublications(
  signal: AbortSignal,
  { connect, lock, noteFeedsDue, storage, ...rest }: PublishDependencies = publishDependencies,
): Promise<void> {
  const unfinished = await storage.unfinishedPublications();
  if (unfinished.length === 0) return;
  const destinations = new Map((await storage.allDestinations()).map((one) => [one.id, one]));
  for (const { id, destination: destinationId, ...source } of unfinished) {
    const destination = destinations.get(destinationId);
    await lock(publicationLock(source, destinationId), async () => {
      // The page that was sending it may have come to its end meanwhile.
      const publication = (await storage.unfinishedPublications()).find((one) => one.id === id);
      if (!publication) return;
      const client = destination && (await connect(destination).catch(publishError));
      const context = { signal, report: () => undefined, ...rest, storage };
      if (client && !(client instanceof PublishError)) {
        const found = await resolveDoubt(publication, client, context);
        // It came out, or went away, and nobody was left to write the feeds.
        if (found.kind === 'resolved' && found.publication.state !== 'failed') await noteFeedsDue();
      } else if (publication.state === 'sending')
        await storage.changePublication(publication.id, { state: 'unsure' });
    });
  }
}
