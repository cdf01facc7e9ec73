import type { Page } from '@playwright/test';
import type { Clip } from '../../../src/domain/clip';

/** The clips as they lie in the database, read past all code of the product; none where there is none yet. */
export function storedClips(page: Pick<Page, 'evaluate'>): Promise<Clip[]> {
  return page.evaluate(
    () =>
      new Promise<Clip[]>((resolve, reject) => {
        const opening = indexedDB.open('gleanings');
        // The product is to make it, not we.
        opening.addEventListener('upgradeneeded', () => {
          opening.transaction!.abort();
          resolve([]);
        });
        opening.addEventListener('error', () => reject(opening.error!));
        opening.addEventListener('success', () => {
          const reading = opening.result.transaction('clips').objectStore('clips').getAll();
          reading.addEventListener('success', () => {
            opening.result.close();
            resolve(reading.result as Clip[]);
          });
        });
      }),
  );
}
