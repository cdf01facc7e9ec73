import { existsSync } from 'node:fs';
import path from 'node:path';
import { root } from './run.mjs';

/**
 * Tests over the corpora (real pages, bookmark files, addresses: beside the repository, since they
 * are not ours to publish) are skipped where these are missing. Throws where they must not be: on
 * the machine that decides whether a change is good.
 */
export async function checkCorpora() {
  if (process.env['CI'] === 'true' && !existsSync(path.join(root, '../shared/corpora'))) {
    throw new Error('The corpora are missing: put them into ../shared/corpora, beside the repository.');
  }
}
