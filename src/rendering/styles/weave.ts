import type { Clip } from '../../domain/clip';
import type { ClipEntry, Entry } from '../../domain/digest';
import { isReadMore } from '../../domain/digest/read-more';
import { jointAfter } from '../joint';
import type { Settled } from '../markdown/settle';
import type { Block, Prose } from '../post';
import { hatTip } from './hat-tip';
import { passageUrl, quoteMarkdown } from './quote-markdown';
import type { StyleContext } from './style-context';

interface Weaving {
  /** A clip's words: with its title in front where they hold no empty link, or as they are. */
  titled: boolean;
  /** Whether a clip says where it was found. In prose that would break the sentence. */
  hatTips: boolean;
}

/** What entries say, one after the other, run-ons in the paragraph they continue, quotes after their clip. */
export function weave(
  entries: readonly Entry[],
  { clips, settler, wording }: StyleContext,
  { titled, hatTips }: Weaving,
): Block[] {
  const blocks: Block[] = [];
  /** The prose at the end of `blocks`, while a sentence can go on there. */
  let open: Prose | undefined;
  const add = (settled: Settled, runOn: boolean) => {
    if (settled.markdown === '') return;
    if (runOn && open && settled.startsAsParagraph) {
      open.pieces.push(jointAfter(open.pieces.at(-1)!) + settled.markdown);
    } else {
      open = { kind: 'prose', pieces: [settled.markdown] };
      blocks.push(open);
    }
    if (!settled.endsAsParagraph) open = undefined;
  };
  const addClip = (entry: ClipEntry, clip: Clip) => {
    const words = entry.wording ?? clip.comment;
    add(titled ? settler.settleClip(words, clip) : settler.settle(words, clip), entry.runOn);
    if (hatTips && clip.via) {
      const markdown = hatTip(clip.via, wording);
      add(
        { markdown, filled: 0, startsAsParagraph: true, endsAsParagraph: true },
        words.trim() !== '' || titled,
      );
    }
    for (const quote of clip.quotes) {
      const markdown = quoteMarkdown(quote, settler);
      const source = passageUrl(clip.url, quote);
      if (markdown !== '') {
        blocks.push({ kind: 'quote', markdown, source });
        open = undefined;
      }
      add(settler.settle(quote.comment, { url: source, title: clip.title }), false);
    }
  };
  for (const entry of entries) {
    if (entry.kind === 'heading') {
      if (entry.text.trim() === '') continue;
      blocks.push({ kind: 'heading', level: 2, text: entry.text.trim() });
      open = undefined;
    } else if (entry.kind === 'text' && isReadMore(entry.text)) {
      blocks.push({ kind: 'more' });
      open = undefined;
    } else if (entry.kind === 'text') {
      add(settler.settle(entry.text), entry.runOn);
    } else {
      const clip = clips.get(entry.clipId);
      if (clip) addClip(entry, clip);
    }
  }
  return blocks;
}
