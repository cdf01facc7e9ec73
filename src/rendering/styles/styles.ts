import type { Entry, PostStyle } from '../../domain/digest';
import type { Block } from '../post';
import { safeUrl } from '../safe-url';
import { groupedByDay, groupedBySite, groupedByTag } from './grouped';
import { bulleted, links } from './lists';
import { renderProse, type StyleContext } from './prose';

/** Sentences one after the other, as the writer put them. */
function prose(entries: readonly Entry[], context: StyleContext): Block[] {
  return renderProse(entries, context, { titled: true, viaLines: false, numbered: true });
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
  let level: 2 | 3 | 4 = 2;
  const shape = context.shape === 'table' ? 'words' : context.shape;
  return thoughtsOf(entries).flatMap((thought) => {
    const [first] = thought;
    const clip = first?.kind === 'clip' ? context.clips.get(first.clipId) : undefined;
    const written = renderProse(thought, { ...context, shape }, { titled: false, viaLines: true });
    if (first?.kind === 'heading' && written.length > 0) level = first.level === 3 ? 4 : 3;
    if (!clip || !first) return written;
    const number = context.numbers?.get(first.id);
    const title = clip.title.trim() === '' ? clip.url : clip.title.trim();
    const text = number === undefined ? title : `${number}. ${title}`;
    return [{ kind: 'heading', level, text, url: safeUrl(clip.url) } satisfies Block, ...written];
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
