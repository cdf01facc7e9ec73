import type { Clip } from '../../domain/clip';
import type { Entry } from '../../domain/digest';

/** Entries cut where a new thought begins: each run is an entry and those that run on from it. */
export function runsOf(entries: readonly Entry[]): Entry[][] {
  const runs: Entry[][] = [];
  for (const entry of entries) {
    const run = runs.at(-1);
    if (run && run[0]?.kind !== 'heading' && entry.kind !== 'heading' && entry.runOn) run.push(entry);
    else runs.push([entry]);
  }
  return runs;
}

/** The clip that a run is about: its first. */
export function firstClip(run: readonly Entry[], clips: ReadonlyMap<string, Clip>): Clip | undefined {
  for (const entry of run) {
    const clip = entry.kind === 'clip' ? clips.get(entry.clipId) : undefined;
    if (clip) return clip;
  }
  return undefined;
}
