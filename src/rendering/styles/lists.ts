import type { Clip } from '../../domain/clip';
import type { Entry } from '../../domain/digest';
import { titleLink } from '../markdown/escape-markdown';
import type { Block } from '../post';
import { renderProse, type StyleContext } from './prose';

/** A list, an item for each clip with what runs on from it; headings and free text stand between lists. */
export function bulleted(entries: readonly Entry[], context: StyleContext): Block[] {
  const blocks: Block[] = [];
  for (const run of runsOf(entries)) {
    const items = renderProse(run, context, { titled: true, viaLines: true });
    if (items.length === 0) continue;
    const last = blocks.at(-1);
    if (!firstClip(run, context.clips)) blocks.push(...items);
    else if (last?.kind === 'list') last.items.push(items);
    else blocks.push({ kind: 'list', items: [items] });
  }
  return blocks;
}

/** The clips' titles, linked, and nothing else but the outline's headings. */
export function links(entries: readonly Entry[], context: StyleContext): Block[] {
  const blocks: Block[] = [];
  for (const entry of entries) {
    if (entry.kind === 'heading')
      blocks.push(...renderProse([entry], context, { titled: true, viaLines: false }));
    const clip = entry.kind === 'clip' ? context.clips.get(entry.clipId) : undefined;
    if (!clip) continue;
    const item: Block[] = [{ kind: 'prose', pieces: [titleLink(clip)] }];
    const last = blocks.at(-1);
    if (last?.kind === 'list') last.items.push(item);
    else blocks.push({ kind: 'list', items: [item] });
  }
  return blocks;
}

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
