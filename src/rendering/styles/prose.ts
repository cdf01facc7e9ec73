import type { Clip } from '../../domain/clip';
import type { ClipEntry, Entry, Join } from '../../domain/digest';
import type { EntryShape } from '../../domain/digest/post-layout';
import { isReadMore } from '../../domain/digest/read-more';
import { lineWithoutNotes } from '../../domain/markdown/private-notes';
import type { Quote } from '../../domain/quote';
import { escapeMarkdownText, escapeMarkdown } from '../markdown/escape-markdown';
import type { LinkResolver, ResolvedMarkdown, ResolveOptions } from '../markdown/resolve-links';
import type { NoteNumbers } from '../note-numbers';
import type { Block, ProseBlock } from '../post';
import { safeUrl } from '../safe-url';
import type { Wording } from '../wording/languages';
import { picture, sentence, shapeClip, tableRow } from './entry-shapes';

/** What a style needs beside the entries. */
export interface StyleContext {
  clips: ReadonlyMap<string, Clip>;
  resolver: LinkResolver;
  wording: Wording;
  /** IANA name of the zone in whose days the clips were saved. */
  zone: string;
  shape: EntryShape;
  /** The number of each clip's entry, where they are numbered. */
  numbers?: ReadonlyMap<string, number>;
  pictures: boolean;
  notes: NoteNumbers;
  /** For what the writer wrote. */
  options: ResolveOptions;
}

export interface ProseOptions {
  /** A clip's words: with its title in front where they hold no empty link, or as they are. */
  titled: boolean;
  /** Whether a clip says where it was found. In prose that would break the sentence. */
  viaLines: boolean;
  /** Whether a number stands before a clip's words; a list or a heading has it otherwise. */
  numbered?: boolean;
}

/** How an entry is joined to the one that it runs on from. */
type Joining = Pick<ClipEntry, 'join' | 'indent'>;

/** What entries say, one after the other, run-ons in the paragraph they continue, quotes after their clip. */
export function renderProse(
  entries: readonly Entry[],
  context: StyleContext,
  { titled, viaLines, numbered = false }: ProseOptions,
): Block[] {
  const { clips, resolver, wording, options, notes, shape } = context;
  const blocks: Block[] = [];
  /** The prose at the end of `blocks`, while a sentence can go on there. */
  let open: ProseBlock | undefined;
  let table: ProseBlock | undefined;
  const add = (resolved: ResolvedMarkdown, runOn: boolean, { join, indent }: Joining = {}) => {
    if (resolved.markdown === '') return;
    const markdown = indented(notes.numbered(resolved), indent);
    const last = blocks.at(-1);
    if (runOn && join && last?.kind === 'prose') {
      // Whoever says how it is joined knows what the block becomes, a list or a table too.
      last.pieces.push(separators[join] + markdown);
      open = last;
    } else if (runOn && open && resolved.startsAsParagraph) {
      open.pieces.push(separatorAfter(open.pieces.at(-1)!) + markdown);
    } else {
      open = { kind: 'prose', pieces: [markdown] };
      blocks.push(open);
    }
    if (!resolved.endsAsParagraph) open = undefined;
    table = undefined;
  };
  const addBlock = (block: Block) => {
    blocks.push(block);
    open = undefined;
    table = undefined;
  };
  const addRow = (entry: ClipEntry, clip: Clip, words: string, image: string) => {
    const quotes = quotesOf(entry, clip).map((quote) => `“${quoteMarkdown(quote, resolver)}”`);
    const said = notes.numbered(resolver.resolveLinks(words, clip, options));
    const row = tableRow(clip, [said, ...quotes].filter(Boolean).join(' '), image);
    open = undefined;
    if (table) table.pieces[0] += `\n${row}`;
    else {
      const head = wording.tableHead.map((name) => escapeMarkdown(name)).join(' | ');
      blocks.push((table = { kind: 'prose', pieces: [`| ${head} |\n| --- | --- | --- |\n${row}`] }));
    }
  };
  const addClip = (entry: ClipEntry, saved: Clip) => {
    const clip = entry.url === undefined ? saved : { ...saved, url: entry.url };
    const words = entry.wording ?? clip.comment;
    const image = context.pictures ? picture(clip) : '';
    if (shape === 'table') {
      addRow(entry, clip, words, image);
      return;
    }
    if (image !== '') add(sentence(image), false);
    const number = numbered ? context.numbers?.get(entry.id) : undefined;
    if (number !== undefined) add(sentence(`${number}\\.`), entry.runOn && image === '');
    const passages = shapeClip(clip, words, shape, { resolver, options, wording, titled, viaLines });
    for (const [i, { resolved, runOn }] of passages.entries())
      if (i > 0 || number !== undefined) add(resolved, i === 0 || runOn);
      else add(resolved, entry.runOn && image === '', entry);
    for (const quote of quotesOf(entry, clip)) {
      const markdown = quoteMarkdown(quote, resolver);
      const source = passageUrl(clip.url, quote);
      if (markdown !== '') addBlock({ kind: 'quote', markdown, source });
      add(resolver.resolveLinks(quote.comment, { url: source, title: clip.title }, options), false);
    }
  };
  for (const entry of entries) {
    if (entry.kind === 'heading') {
      const text = lineWithoutNotes(entry.text.trim());
      if (text !== '') addBlock({ kind: 'heading', level: entry.level ?? 2, text });
    } else if (entry.kind === 'text' && isReadMore(entry.text)) addBlock({ kind: 'more' });
    else if (entry.kind === 'text')
      add(resolver.resolveLinks(entry.text, undefined, options), entry.runOn, entry);
    else {
      const clip = clips.get(entry.clipId);
      if (clip) addClip(entry, clip);
    }
  }
  return blocks;
}

/** The quotes of an entry as this post has them: all of its clip's, or those that were chosen. */
export function quotesOf({ quotes }: ClipEntry, clip: Clip): readonly Quote[] {
  if (!quotes) return clip.quotes;
  return quotes.flatMap(({ quoteId, markdown }) => {
    const quote = clip.quotes.find(({ id }) => id === quoteId);
    return quote ? [markdown === undefined ? quote : { ...quote, markdown }] : [];
  });
}

/** The passage's Markdown; a quote that came without, as from another tool's file, is escaped text. */
export function quoteMarkdown({ markdown, text }: Quote, resolver: LinkResolver): string {
  const source = markdown.trim() === '' ? escapeMarkdownText(text) : markdown;
  return resolver.resolveLinks(source, undefined, { ofPage: true }).markdown;
}

/** The address that scrolls to the passage, where the quote knows it. */
export function passageUrl(url: string, { fragment }: Quote): string {
  const safe = safeUrl(url);
  if (safe === '' || !fragment) return safe;
  return `${safe}${safe.includes('#') ? '' : '#'}:~:${fragment}`;
}

const separators: Record<Join, string> = { space: ' ', none: '', line: '\n', blank: '\n\n' };

function indented(markdown: string, columns = 0): string {
  return columns === 0 ? markdown : markdown.replaceAll(/^(?=[^\n])/gm, ' '.repeat(columns));
}

const cjkPunctuation = /[\u3000-\u303F\uFF00-\uFFEF][*_~]*$/;

/**
 * What stands between a text and the one that runs on from it: a space, or nothing after CJK punctuation,
 * which brings its own room. Closing marks of emphasis after it don't count: `**完。**`.
 */
export function separatorAfter(text: string): '' | ' ' {
  return cjkPunctuation.test(text) ? '' : ' ';
}
