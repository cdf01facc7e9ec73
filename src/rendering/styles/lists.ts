import type { Clip } from '../../domain/clip';
import type { Entry } from '../../domain/digest';
import { titleLink } from '../markdown/escape-markdown';
import type { Block } from '../post';
import { picture, sentence } from './entry-shapes';
import { renderProse, type StyleContext } from './prose';

/** A list, an item for each clip with what runs on from it; headings and free text stand between lists. */
export function bulleted(entries: readonly Entry[], context: StyleContext): Block[] {
  if (context.shape === 'table') return renderProse(entries, context, { titled: true, viaLines: false });
  const blocks: Block[] = [];
  for (const run of runsOf(entries)) {
    const written = renderProse(run, context, { titled: true, viaLines: true });
    if (written.length > 0) addToList(blocks, written, run, context);
  }
  return blocks;
}

/** The clips' titles, linked, with what free text says of them; nothing of the clips' own words. */
export function links(entries: readonly Entry[], context: StyleContext): Block[] {
  const blocks: Block[] = [];
  for (const run of runsOf(entries)) {
    const clip = firstClip(run, context.clips);
    if (!clip) blocks.push(...renderProse(run, context, { titled: true, viaLines: false }));
    for (const part of clip ? clipsApart(run, context.clips) : [])
      addToList(blocks, titleItem(part, context), part, context);
  }
  return blocks;
}

/** A clip's linked title with the free text that runs on from it. */
function titleItem(part: readonly Entry[], context: StyleContext): Block[] {
  const clip = firstClip(part, context.clips);
  const texts = part.filter((entry) => entry.kind === 'text');
  const said = renderProse(texts, context, { titled: true, viaLines: false });
  if (!clip) return said;
  const image = context.pictures ? picture(clip) : '';
  const [first, ...rest] = said;
  const title = titleLink(clip);
  const item: Block[] =
    first?.kind === 'prose'
      ? [{ kind: 'prose', pieces: [title, ` ${first.pieces.join('')}`] }, ...rest]
      : [{ kind: 'prose', pieces: [title] }, ...said];
  return image === '' ? item : [{ kind: 'prose', pieces: [sentence(image).markdown] }, ...item];
}

/** A run cut before each of its clips, since each title is an item. */
function clipsApart(run: readonly Entry[], clips: ReadonlyMap<string, Clip>): Entry[][] {
  const parts: Entry[][] = [];
  for (const entry of run) {
    const last = parts.at(-1);
    const begins =
      entry.kind === 'clip' && clips.has(entry.clipId) && last?.some((one) => one.kind === 'clip');
    if (last && !begins) last.push(entry);
    else parts.push([entry]);
  }
  return parts;
}

/** Puts what was written of a run behind the others: as an item where it is about a clip, else as it is. */
function addToList(blocks: Block[], written: Block[], run: readonly Entry[], context: StyleContext): void {
  const last = blocks.at(-1);
  if (!firstClip(run, context.clips)) blocks.push(...written);
  else if (last?.kind === 'list') last.items.push(written);
  else {
    const first = run.flatMap(({ id }) => context.numbers?.get(id) ?? [])[0];
    blocks.push({ kind: 'list', items: [written], ...(first !== undefined && { first }) });
  }
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
