import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buildExtension } from '../../scripts/build-extension.mjs';

/** The extension built as it is published, in a folder of its own. */
export async function startBuild() {
  const work = await mkdtemp(path.join(tmpdir(), 'gleanings-bench-'));
  const build = path.join(work, 'gleanings');
  const remove = () => rm(work, { recursive: true, force: true, maxRetries: 5 });
  try {
    await buildExtension('chrome', build);
  } catch (error) {
    await remove();
    throw error;
  }
  return { place: { build, work }, remove };
}
