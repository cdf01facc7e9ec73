import { message } from '../../../src/browser/messages';
import type { StorageFailure } from '../../../src/storage/failure';

/** Why nothing was written, and what to do about it. */
export function StorageProblem({ why }: { why: StorageFailure }) {
  return (
    <p class="notice notice-danger" role="alert">
      {message(why === 'full' ? 'changeFailedFull' : 'importFailed')}
    </p>
  );
}
