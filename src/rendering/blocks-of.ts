import type { Clip } from '../domain/clip';
import type { Entry } from '../domain/digest';
import type { Quote } from '../domain/quote';
import { jointAfter } from './joint';
import { escapeMarkdownText } from './markdown/escape-markdown';
import type { Settled } from './markdown/settle';
import type { Block, Prose } from './post';
import { safeUrl } from './safe-url';
import type { Settler } from './settler';

/** Woven prose: what the entries say, one after the other, run-ons in the paragraph they continue. */
export function blocksOf(
  entries: readonly Entry[],
  clips: ReadonlyMap<string, Clip>,
  settler: Settler,
): Block[] {
  const blocks: Block[] = [];
  /** The prose at the end of `blocks`, while a sentence can go on there. */
  let open: Prose | undefined;
  const add = (settled: Settled, runOn: boolean, cites: string[]) => {
    if (settled.markdown === '') return;
    if (runOn && open && settled.startsAsParagraph) {
      open.pieces.push(jointAfter(open.pieces.at(-1)!) + settled.markdown);
      open.cites.push(...cites);
    } else {
      open = { kind: 'prose', pieces: [settled.markdown], cites };
      blocks.push(open);
    }
    if (!settled.endsAsParagraph) open = undefined;
  };
  for (const entry of entries) {
    if (entry.kind === 'heading') {
      if (entry.text.trim() === '') continue;
      blocks.push({ kind: 'heading', level: 2, text: entry.text.trim() });
      open = undefined;
    } else if (entry.kind === 'text') {
      add(settler.settle(entry.text), entry.runOn, []);
    } else {
      const clip = clips.get(entry.clipId);
      if (!clip) continue;
      add(settler.settleClip(entry.wording ?? clip.comment, clip), entry.runOn, [clip.url]);
      for (const quote of clip.quotes) {
        const passage = quoteMarkdown(quote, settler);
        const source = passageUrl(clip.url, quote);
        if (passage !== '') {
          blocks.push({ kind: 'quote', markdown: passage, source });
          open = undefined;
        }
        add(settler.settle(quote.comment, { url: source, title: clip.title }), false, []);
      }
    }
  }
  return blocks;
}

/** The passage's Markdown; a quote that came without, as from another tool's file, is escaped text. */
function quoteMarkdown({ markdown, text }: Quote, settler: Settler): string {
  return settler.settle(markdown.trim() === '' ? escapeMarkdownText(text) : markdown).markdown;
}

/** The address that scrolls to the passage, where the quote knows it. */
function passageUrl(url: string, { fragment }: Quote): string {
  const safe = safeUrl(url);
  if (safe === '' || !fragment) return safe;
  return `${safe}${safe.includes('#') ? '' : '#'}:~:${fragment}`;
}
