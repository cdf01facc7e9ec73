import type { Entry } from '../../domain/digest';
import type { Block } from '../post';
import { firstClip, runsOf } from './runs';
import type { StyleContext } from './style-context';
import { weave } from './weave';

const weaving = { titled: true, hatTips: true };

/** A list, an item for each clip with what runs on from it; headings and free text stand between lists. */
export function bulleted(entries: readonly Entry[], context: StyleContext): Block[] {
  const blocks: Block[] = [];
  for (const run of runsOf(entries)) {
    const woven = weave(run, context, weaving);
    if (woven.length === 0) continue;
    const last = blocks.at(-1);
    if (!firstClip(run, context.clips)) blocks.push(...woven);
    else if (last?.kind === 'list') last.items.push(woven);
    else blocks.push({ kind: 'list', items: [woven] });
  }
  return blocks;
}
