import type { Entry } from '../../domain/digest';
import { titleLink } from '../markdown/title-link';
import type { Block } from '../post';
import type { StyleContext } from './style-context';
import { weave } from './weave';

/** The clips' titles, linked, and nothing else but the outline's headings. */
export function links(entries: readonly Entry[], context: StyleContext): Block[] {
  const blocks: Block[] = [];
  for (const entry of entries) {
    if (entry.kind === 'heading') blocks.push(...weave([entry], context, { titled: true, hatTips: false }));
    const clip = entry.kind === 'clip' ? context.clips.get(entry.clipId) : undefined;
    if (!clip) continue;
    const item: Block[] = [{ kind: 'prose', pieces: [titleLink(clip)] }];
    const last = blocks.at(-1);
    if (last?.kind === 'list') last.items.push(item);
    else blocks.push({ kind: 'list', items: [item] });
  }
  return blocks;
}
