import type { Entry, PostStyle } from '../../domain/digest';
import type { Block } from '../post';
import { safeUrl } from '../safe-url';
import { groupedByDay, groupedBySite, groupedByTag } from './grouped';
import { bulleted, links } from './lists';
import { renderProse, type StyleContext } from './prose';

/** Sentences one after the other, as the writer put them. */
function prose(entries: readonly Entry[], context: StyleContext): Block[] {
  return renderProse(entries, context, { titled: true, viaLines: false });
}

/** The shapes a post can take; every format writes every one. */
export const styles: Record<PostStyle, (entries: readonly Entry[], context: StyleContext) => Block[]> = {
  prose,
  bulleted,
  'by-tag': groupedByTag,
  'by-day': groupedByDay,
  'by-site': groupedBySite,
  sections,
  links,
};

/** A section for each clip: its title, linked, as the heading, then the words, then its quotes. */
function sections(entries: readonly Entry[], context: StyleContext): Block[] {
  let level: 2 | 3 = 2;
  return thoughtsOf(entries).flatMap((thought) => {
    const [first] = thought;
    const clip = first?.kind === 'clip' ? context.clips.get(first.clipId) : undefined;
    const prose = renderProse(thought, context, { titled: false, viaLines: true });
    if (first?.kind === 'heading' && prose.length > 0) level = 3;
    if (!clip) return prose;
    const text = clip.title.trim() === '' ? clip.url : clip.title.trim();
    return [{ kind: 'heading', level, text, url: safeUrl(clip.url) } satisfies Block, ...prose];
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
