import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { openDatabase } from '../storage/database';
import { ReadFailure } from './error-notice';

/** Shows what needs the library; where it cannot be opened, and trying again is in vain, says why instead. */
export function UnlessLibraryFails({ children }: { children: ComponentChildren }) {
  const [failure, setFailure] = useState<{ error: unknown }>();
  useEffect(() => void openDatabase().then(setFailure), []);
  return failure ? <ReadFailure error={failure.error} /> : <>{children}</>;
}
