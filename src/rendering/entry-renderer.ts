import type { Clip } from '../domain/clip';
import type { Digest, Entry, PostStyle } from '../domain/digest';
import { isReadMore } from '../domain/digest/read-more';
import { styleContext } from './compile';
import { htmlOf } from './formats/html-blocks';
import { titleLink } from './markdown/escape-markdown';
import {
  htmlWriterFor,
  markdownToHtml,
  type MarkdownToHtml,
  type SanitizeHtml,
} from './markdown/markdown-to-html';
import { resolveClipLinks, resolveLinks } from './markdown/resolve-links';
import { NoteNumbers } from './note-numbers';
import type { Block } from './post';
import { safeUrl } from './safe-url';
import { sortEntries } from './sort-entries';
import { picture, sentence } from './styles/entry-shapes';
import { renderProse, separatorAfter, type StyleContext } from './styles/prose';
import type { Wording } from './wording/languages';
import { wordingFor } from './wording/wordings';

/** An entry by itself as a post of the digest's style has it. */
export interface EntryView {
  /** Empty where it has nothing to show. */
  html: string;
  /** What stands in front of it where it is an item of a list. */
  marker?: string;
  /** Whether it goes on in the paragraph of the entry before it, and what stands between the two. */
  joint?: '' | ' ';
}

interface Drawn extends EntryView {
  startsAsParagraph: boolean;
  /** What stands behind it where a sentence can go on. */
  separator: '' | ' ' | undefined;
}

/** What was drawn of an entry last. */
interface Known {
  clip: Clip | undefined;
  key: string;
  drawn: Drawn;
  view: EntryView | undefined;
}

/**
 * Draws the entries of one digest again and again, for whoever edits them: in the order of the outline, each
 * once, until it, its clip or the digest's layout changes.
 *
 * @param sanitize cleans the raw HTML of digests that have any; it needs a DOM
 */
export function createEntryRenderer(sanitize: SanitizeHtml, plainToHtml = markdownToHtml) {
  const known = new WeakMap<Entry, Known>();
  return (
    digest: Digest,
    entries: readonly Entry[],
    clips: ReadonlyMap<string, Clip>,
    wording: Wording = wordingFor(digest.language),
  ): EntryView[] => {
    const resolver = { resolveLinks, resolveClipLinks };
    const inPost = sortEntries(entries, clips, digest.sort, digest.language);
    const context = styleContext(digest, inPost, clips, wording, digest.zone ?? 'UTC', resolver);
    const toHtml = htmlWriterFor(context.options.html ?? false, sanitize, plainToHtml);
    const style = digest.style ?? 'prose';
    const { shape, pictures, options, numbers } = context;
    const layout = JSON.stringify([style, shape, pictures, options.html, wording, options.references?.key]);
    let level: 2 | 3 | 4 = 2;
    let before: Drawn | undefined;
    return entries.map((entry): EntryView => {
      const clip = entry.kind === 'clip' ? clips.get(entry.clipId) : undefined;
      const number = numbers?.get(entry.id);
      const key = `${layout}${level}${number ?? ''}`;
      const last = known.get(entry);
      const isDrawn = last?.clip === clip && last?.key === key;
      const drawn = isDrawn ? last.drawn : draw(entry, clip, { style, context, toHtml, level, number });
      if (!isDrawn) known.set(entry, { clip, key, drawn, view: last?.view });
      if (entry.kind === 'heading') level = entry.level === 3 ? 4 : 3;
      const joint = jointOf(entry, before, drawn, style);
      before = drawn.html === '' && entry.kind === 'clip' ? before : drawn;
      const { html } = drawn;
      const marker = joint === undefined ? drawn.marker : undefined;
      const view = known.get(entry)?.view;
      // The very view it was, so that whoever shows it has nothing to draw anew.
      if (view?.html === html && view.marker === marker && view.joint === joint) return view;
      const next = { html, ...(marker !== undefined && { marker }), ...(joint !== undefined && { joint }) };
      known.set(entry, { clip, key, drawn, view: next });
      return next;
    });
  };
}

/** Draws the words before or after the entries. */
export function createPassageRenderer(sanitize: (html: string) => string, plainToHtml = markdownToHtml) {
  return ({ rawHtml = false }: Pick<Digest, 'rawHtml'>, markdown: string): string => {
    const { markdown: resolved } = resolveLinks(markdown, undefined, { html: rawHtml });
    const toHtml = htmlWriterFor(rawHtml, sanitize, plainToHtml);
    return resolved === '' ? '' : toHtml(resolved);
  };
}

function jointOf(
  entry: Entry,
  before: Drawn | undefined,
  { startsAsParagraph }: Drawn,
  style: PostStyle,
): '' | ' ' | undefined {
  if (entry.kind === 'heading' || !entry.runOn || !startsAsParagraph) return undefined;
  // There a clip always begins a thought of its own.
  if (entry.kind === 'clip' && (style === 'sections' || style === 'links')) return undefined;
  if (entry.join === 'line' || entry.join === 'blank') return undefined;
  return entry.join === 'none' && before?.separator !== undefined ? '' : before?.separator;
}

interface Drawing {
  style: PostStyle;
  context: StyleContext;
  toHtml: MarkdownToHtml;
  /** Of the heading that a clip has where it is a section. */
  level: 2 | 3 | 4;
  number: number | undefined;
}

function draw(entry: Entry, clip: Clip | undefined, { style, toHtml, ...drawing }: Drawing): Drawn {
  const context = { ...drawing.context, notes: new NoteNumbers() };
  const isList = style !== 'prose' && style !== 'sections';
  const blocks = entry.kind === 'heading' ? [] : blocksOf(entry, clip, style, context, drawing);
  const last = blocks.at(-1);
  const html = htmlOf(blocks, toHtml).replace(noteCall, '<sup>*</sup>');
  const isSentence = last?.kind === 'prose' && html.endsWith('</p>');
  return {
    html,
    startsAsParagraph: html.startsWith('<p>'),
    separator: isSentence ? separatorAfter(last.pieces.join('')) : undefined,
    ...(isList && clip && { marker: drawing.number === undefined ? '•' : `${drawing.number}.` }),
  };
}

/** Their numbers are the post's to give; an entry by itself does not know them. */
const noteCall = /<sup><a [^>]*data-footnote-ref=""[^>]*>\d+<\/a><\/sup>/g;

function blocksOf(
  entry: Exclude<Entry, { kind: 'heading' }>,
  clip: Clip | undefined,
  style: PostStyle,
  context: StyleContext,
  { level, number }: Pick<Drawing, 'level' | 'number'>,
): Block[] {
  if (entry.kind === 'text' && isReadMore(entry.text)) return [];
  if (entry.kind === 'clip' && !clip) return [];
  const alone = [{ ...entry, runOn: false }];
  if (style === 'links' && clip) {
    const image = context.pictures ? picture(clip) : '';
    const title = [titleLink(clip)].map((piece): Block => ({ kind: 'prose', pieces: [piece] }));
    return image === '' ? title : [{ kind: 'prose', pieces: [sentence(image).markdown] }, ...title];
  }
  if (style === 'prose')
    return renderProse(alone, context, { titled: true, viaLines: false, numbered: true });
  if (style !== 'sections') return renderProse(alone, context, { titled: true, viaLines: true });
  const shape = context.shape === 'table' ? 'words' : context.shape;
  const written = renderProse(alone, { ...context, shape }, { titled: false, viaLines: true });
  if (!clip) return written;
  const title = clip.title.trim() === '' ? clip.url : clip.title.trim();
  const text = number === undefined ? title : `${number}. ${title}`;
  return [{ kind: 'heading', level, text, url: safeUrl(clip.url) }, ...written];
}
