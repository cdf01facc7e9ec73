import type { Clip, Via } from '../../domain/clip';
import type { ClipEntry, Entry, Join } from '../../domain/digest';
import { isReadMore } from '../../domain/digest/read-more';
import type { Quote } from '../../domain/quote';
import { escapeMarkdown, escapeMarkdownText, titleLink } from '../markdown/escape-markdown';
import type { LinkResolver, ResolvedMarkdown } from '../markdown/resolve-links';
import type { Block, ProseBlock } from '../post';
import { safeUrl } from '../safe-url';
import { fillPattern, type Wording } from '../wording/wordings';

/** What a style needs beside the entries. */
export interface StyleContext {
  clips: ReadonlyMap<string, Clip>;
  resolver: LinkResolver;
  wording: Wording;
  /** IANA name of the zone in whose days the clips were saved. */
  zone: string;
}

interface ProseOptions {
  /** A clip's words: with its title in front where they hold no empty link, or as they are. */
  titled: boolean;
  /** Whether a clip says where it was found. In prose that would break the sentence. */
  viaLines: boolean;
}

/** What entries say, one after the other, run-ons in the paragraph they continue, quotes after their clip. */
export function renderProse(
  entries: readonly Entry[],
  { clips, resolver, wording }: StyleContext,
  { titled, viaLines }: ProseOptions,
): Block[] {
  const blocks: Block[] = [];
  /** The prose at the end of `blocks`, while a sentence can go on there. */
  let open: ProseBlock | undefined;
  const add = (resolved: ResolvedMarkdown, runOn: boolean, join?: Join) => {
    if (resolved.markdown === '') return;
    const last = blocks.at(-1);
    if (runOn && join && last?.kind === 'prose') {
      // Whoever says how it is joined knows what the block becomes, a list or a table too.
      last.pieces.push(joints[join] + resolved.markdown);
      open = last;
    } else if (runOn && open && resolved.startsAsParagraph) {
      open.pieces.push(separatorAfter(open.pieces.at(-1)!) + resolved.markdown);
    } else {
      open = { kind: 'prose', pieces: [resolved.markdown] };
      blocks.push(open);
    }
    if (!resolved.endsAsParagraph) open = undefined;
  };
  const addClip = (entry: ClipEntry, clip: Clip) => {
    const words = entry.wording ?? clip.comment;
    const target = entry.url === undefined ? clip : { ...clip, url: entry.url };
    const resolved = titled ? resolver.resolveClipLinks(words, target) : resolver.resolveLinks(words, target);
    add(resolved, entry.runOn, entry.join);
    if (viaLines && clip.via) {
      const markdown = viaLine(clip.via, wording);
      add(
        { markdown, filled: 0, startsAsParagraph: true, endsAsParagraph: true },
        words.trim() !== '' || titled,
      );
    }
    for (const quote of clip.quotes) {
      const markdown = quoteMarkdown(quote, resolver);
      const source = passageUrl(clip.url, quote);
      if (markdown !== '') {
        blocks.push({ kind: 'quote', markdown, source });
        open = undefined;
      }
      add(resolver.resolveLinks(quote.comment, { url: source, title: clip.title }), false);
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
      add(resolver.resolveLinks(entry.text), entry.runOn, entry.join);
    } else {
      const clip = clips.get(entry.clipId);
      if (clip) addClip(entry, clip);
    }
  }
  return blocks;
}

/** The passage's Markdown; a quote that came without, as from another tool's file, is escaped text. */
export function quoteMarkdown({ markdown, text }: Quote, resolver: LinkResolver): string {
  return resolver.resolveLinks(markdown.trim() === '' ? escapeMarkdownText(text) : markdown).markdown;
}

/** The address that scrolls to the passage, where the quote knows it. */
export function passageUrl(url: string, { fragment }: Quote): string {
  const safe = safeUrl(url);
  if (safe === '' || !fragment) return safe;
  return `${safe}${safe.includes('#') ? '' : '#'}:~:${fragment}`;
}

/** Where the link was found, as Markdown: `(via [Their page](…))`. */
export function viaLine({ url, title }: Via, wording: Wording): string {
  const source = { url, title: title ?? hostOf(url) };
  return fillPattern(wording.via, escapeMarkdown, () => [titleLink(source)]).join('');
}

function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).host.replace(/^www\./, '') : '';
}

const joints: Record<Join, string> = { space: ' ', none: '', line: '\n' };

const cjkPunctuation = /[\u3000-\u303F\uFF00-\uFFEF][*_~]*$/;

/**
 * What stands between a text and the one that runs on from it: a space, or nothing after CJK punctuation,
 * which brings its own room. Closing marks of emphasis after it don't count: `**完。**`.
 */
export function separatorAfter(text: string): '' | ' ' {
  return cjkPunctuation.test(text) ? '' : ' ';
}
