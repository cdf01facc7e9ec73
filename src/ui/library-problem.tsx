import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { message } from '../browser/messages';
import { openDatabase } from '../storage/database';
import type { StorageFailure } from '../storage/failure';

const sentences = { newer: 'libraryNewer', unavailable: 'libraryUnavailable' } as const;

/** Shows what needs the library; where it cannot be opened, and trying again is in vain, says why instead. */
export function UnlessLibraryFails({ children }: { children: ComponentChildren }) {
  const [failure, setFailure] = useState<StorageFailure>();
  useEffect(() => void openDatabase().then(setFailure), []);
  if (failure !== 'newer' && failure !== 'unavailable') return <>{children}</>;
  return (
    <p class="notice notice-danger" role="alert">
      {message(sentences[failure])}
    </p>
  );
}
