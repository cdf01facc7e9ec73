import type { TestProject } from 'vitest/node';
import { installed } from '../install-servers';

export async function setup(project: TestProject): Promise<void> {
  const folder = await installed('Ghost', 'ghost/ghost');
  if (folder === undefined) throw new Error('Ghost cannot be installed here.');
  project.provide('ghost', folder);
}
