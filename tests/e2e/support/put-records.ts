import type { Page } from '@playwright/test';

/** Puts records into a table of the library, past all code of the product. */
export function putRecords(page: Page, table: string, records: readonly object[]): Promise<void> {
  return page.evaluate(
    ([name, all]) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('gleanings');
        opening.addEventListener('error', () => reject(opening.error!));
        opening.addEventListener('success', () => {
          const writing = opening.result.transaction(name, 'readwrite');
          for (const record of all) writing.objectStore(name).put(record);
          writing.addEventListener('complete', () => {
            opening.result.close();
            resolve();
          });
          writing.addEventListener('abort', () => reject(writing.error!));
        });
      }),
    [table, records] as const,
  );
}
