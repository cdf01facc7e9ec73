import type { Entry } from '../../domain/digest';
import type { Block } from '../post';
import { safeUrl } from '../safe-url';
import type { StyleContext } from './style-context';
import { weave } from './weave';

const weaving = { titled: false, hatTips: true };

/** A section for each clip: its title, linked, as the heading, then the words, then its quotes. */
export function sections(entries: readonly Entry[], context: StyleContext): Block[] {
  let level: 2 | 3 = 2;
  return thoughtsOf(entries).flatMap((thought) => {
    const [first] = thought;
    const clip = first?.kind === 'clip' ? context.clips.get(first.clipId) : undefined;
    const woven = weave(thought, context, weaving);
    if (first?.kind === 'heading' && woven.length > 0) level = 3;
    if (!clip) return woven;
    const text = clip.title.trim() === '' ? clip.url : clip.title.trim();
    return [{ kind: 'heading', level, text, url: safeUrl(clip.url) } satisfies Block, ...woven];
  });
}

/** Each entry with the free text that runs on from it: a clip always begins a section of its own. */
function thoughtsOf(entries: readonly Entry[]): Entry[][] {
  const thoughts: Entry[][] = [];
  for (const entry of entries) {
    const last = thoughts.at(-1);
    if (entry.kind === 'text' && entry.runOn && last && last[0]?.kind !== 'heading') last.push(entry);
    else thoughts.push([entry]);
  }
  return thoughts;
}
