import { parseMarkdown, type MarkdownEvents, type MarkdownToken } from '../../domain/markdown/parse-markdown';
import { flankingEdits, loneTildes } from './emphasis-edits';
import { kramdownEdits } from './kramdown-edits';
import { characterReference, escapeAt, type PlacedToken, type SiteEdit } from './site-edit';

/**
 * Who reads a written file: any reader of CommonMark, perhaps with GitHub's additions; Hugo's goldmark;
 * Jekyll's kramdown; Eleventy's markdown-it, which has neither notes nor tasks but lets HTML through;
 * Astro's remark with its typographic marks; Obsidian.
 */
export type SiteReader = 'any' | 'goldmark' | 'kramdown' | 'markdown-it' | 'remark' | 'obsidian';

const maxCached = 5_000;
const cache = new Map<string, string>();

/** Markdown written so that a site's own reader makes of it what our grammar does. */
export function writeForSite(markdown: string, reader: SiteReader, html = false): string {
  const key = `${reader}${html}\0${markdown}`;
  const known = cache.get(key);
  if (known !== undefined) return known;
  const notes = Array.from(markdown.matchAll(/\[\^(\d+)\]/g), ([, number = '']) => number);
  const events = parseMarkdown(markdown, { html, notes });
  const written = applied(siteEdits(markdown, events, reader), markdown);
  if (cache.size >= maxCached) cache.clear();
  cache.set(key, written);
  return written;
}

function siteEdits(markdown: string, events: MarkdownEvents, reader: SiteReader): SiteEdit[] {
  const edits = [...flankingEdits(markdown, events)];
  const tildes = loneTildes(markdown, events);
  for (const placed of placedTokens(markdown, events)) {
    edits.push(...linkEdits(markdown, placed, reader));
    if (reader === 'kramdown') edits.push(...kramdownEdits(markdown, placed));
    // An address is nobody's words.
    if (placed.within.includes('resource')) continue;
    if (reader === 'remark') edits.push(...remarkEdits(markdown, placed));
    if (placed.token.type === 'data' && !placed.within.includes('literalAutolink')) {
      edits.push(...dataEdits(markdown, placed, reader));
      for (const at of tildes)
        if (placed.token.start.offset <= at && at < placed.token.end.offset) edits.push(escapeAt(at));
    }
    if (reader === 'goldmark' || reader === 'kramdown') edits.push(...attributeEdits(placed));
    if (reader === 'goldmark') edits.push(...checkboxEdits(placed), ...headingEdits(placed));
    if (reader === 'markdown-it') edits.push(...markdownItEdits(markdown, placed));
  }
  return edits;
}

function* placedTokens(markdown: string, events: MarkdownEvents): Generator<PlacedToken> {
  const within: string[] = [];
  for (const [step, token] of events) {
    if (step === 'enter') within.push(token.type);
    else {
      within.pop();
      yield { token, source: markdown.slice(token.start.offset, token.end.offset), within };
    }
  }
}

/**
 * Bare addresses are links for some readers only, and end in other places for others. Behind `<` none is
 * written in angle brackets, of which two are a quotation mark to some.
 */
function linkEdits(markdown: string, { token, source }: PlacedToken, reader: SiteReader): SiteEdit[] {
  const place = { from: token.start.offset, to: token.end.offset };
  const isHttp = token.type === 'literalAutolinkHttp';
  const isApart =
    markdown[place.from - 1] !== '<' && !(reader === 'remark' && source.search(pairedMark) >= 0);
  if (token.type === 'autolink' && !isApart) {
    const address = source.slice(1, -1);
    const isMail = !/^[a-z][a-z\d+.-]+:/i.test(address);
    return [{ ...place, text: linkTo(address, isMail ? `mailto:${address}` : address, reader) }];
  }
  // kramdown knows its schemes in small letters alone.
  if (isHttp && isApart && /^http[^|]*$/.test(source)) return [{ ...place, text: `<${source}>` }];
  if (!isHttp && token.type !== 'literalAutolinkWww') return [];
  return [{ ...place, text: linkTo(source, isHttp ? source : `http://${source}`, reader) }];
}

function linkTo(address: string, destination: string, reader: SiteReader): string {
  const words = address.replace(/[_*[\]|~]/g, '\\$&');
  let held = words;
  if (reader === 'goldmark' || reader === 'kramdown') held = words.replace(/-(?=-)|\.(?=\.\.)/g, '\\$&');
  if (reader === 'remark') held = words.replace(pairedMark, `${unseen}$&`);
  return `[${held}](<${destination.replaceAll('|', '%7C')}>)`;
}

const mailMark = /(?<=[\w.+-])@(?=[a-z\d-]+\.)/gi;
const ftp = /(?<=ftp):(?=\/\/)/;
/** Addresses that our grammar leaves alone, as within brackets. */
const bareAddress = /(?<=https?|ftp):(?=\/\/)|(?<=(?<![\p{L}\p{N}])www)\./giu;
const task = /(?<=(?:^|\n)[ \t>]*)\[(?=[ x]\][ \t])/;
const alternatives = (...marks: RegExp[]) => new RegExp(marks.map(({ source }) => source).join('|'), 'giu');

/** What readers with an eye for mail addresses, tasks, definitions, dashes and highlights would make more of. */
const marks: Partial<Record<SiteReader, RegExp>> = {
  any: alternatives(mailMark, task),
  goldmark: alternatives(
    mailMark,
    ftp,
    /-(?=-)|\.(?=\.\.)|<(?=<)|>(?=>)|(?<=(?:^|\n)[ \t>]*):(?=[ \t])|\[(?=[\sx]\])/,
  ),
  obsidian: alternatives(mailMark, task, /=(?==)|\$|\[(?=\[)/),
  remark: alternatives(task),
};

/** What would pair with a mark before it, now that the address behind it begins with a mark itself. */
const beforeAddress = /[*_~](?=[*_~]*(?:https?:\/\/|www\.))/gi;

function dataEdits(markdown: string, { token, within }: PlacedToken, reader: SiteReader): SiteEdit[] {
  const edits = [marks[reader] ?? [], beforeAddress]
    .flat()
    .flatMap((mark) => matchesWithin(mark, markdown, token));
  if ((reader === 'any' || reader === 'obsidian') && !within.includes('link'))
    edits.push(...matchesWithin(bareAddress, markdown, token));
  // A line above a ruler of hyphens alone is the head of a table to some where it has a bar.
  if ((reader === 'any' || reader === 'markdown-it') && within.includes('setextHeading'))
    edits.push(...matchesWithin(/\|/g, markdown, token));
  return edits.map(escapeAt);
}

/** So far behind a token is looked at. */
const maxCharsBehind = 40;

/** Where a mark stands in a token; what surrounds the token counts for what stands before and behind it. */
function matchesWithin(mark: RegExp, markdown: string, { start, end }: MarkdownToken): number[] {
  const found: number[] = [];
  const text = markdown.slice(0, end.offset + maxCharsBehind);
  mark.lastIndex = start.offset;
  for (let match = mark.exec(text); match && match.index < end.offset; match = mark.exec(text))
    found.push(match.index);
  return found;
}

/**
 * remark looks for mail addresses, dashes and quotation marks when it has taken the backslashes out: what
 * is to stay as it is has something between it that nobody sees.
 */
function remarkEdits(markdown: string, { token, source, within }: PlacedToken): SiteEdit[] {
  const start = token.start.offset;
  if (token.type === 'characterEscapeValue') {
    const backslash = start - 1;
    return pairs.has(source) && shownBefore(markdown, backslash) === source ? [unseenAt(backslash)] : [];
  }
  if (token.type !== 'data' || within.includes('literalAutolink')) return [];
  const linked = [mailMark, ...(within.includes('link') ? [] : [bareAddress])];
  return [
    ...linked
      .flatMap((mark) => matchesWithin(mark, markdown, token))
      .map((at) => ({ from: at, to: at, text: '<!-- -->' })),
    ...Array.from(source.matchAll(/[-'`]/g)).flatMap(({ index, 0: mark }) =>
      shownBefore(markdown, start + index) === mark ? [unseenAt(start + index)] : [],
    ),
  ];
}

/** A word joiner. */
const unseen = '\u2060';

/** Two of these are one dash or quotation mark to it. */
const pairs = new Set(['-', "'", '`']);
const pairedMark = /(?<=([-'`]))\1/g;

/** The character before a place, or nothing at the beginning. */
function shownBefore(markdown: string, offset: number): string {
  return markdown.slice(Math.max(0, offset - 1), offset);
}

function unseenAt(at: number): SiteEdit {
  return { from: at, to: at, text: unseen };
}

/** Braces at the end of a heading are its id and attributes to some. */
function attributeEdits({ token, source, within }: PlacedToken): SiteEdit[] {
  const isHeading = within.includes('atxHeading') || within.includes('setextHeading');
  const at = isHeading && token.type === 'data' ? source.search(/\{[^{}]*\}\s*$/) : -1;
  return at < 0 ? [] : [escapeAt(token.start.offset + at)];
}

/** A link whose word is `x` is a box that is ticked to goldmark, wherever it stands in a list. */
function checkboxEdits({ token, source }: PlacedToken): SiteEdit[] {
  if (token.type !== 'labelText' || !/^[xX]$/.test(source)) return [];
  return [{ from: token.start.offset, to: token.end.offset, text: characterReference(source) }];
}

/** Hugo 0.111 builds no site in which a heading has struck words within stress or a link: their marks are shown. */
function headingEdits({ token, within }: PlacedToken): SiteEdit[] {
  const isHeading = within.includes('atxHeading') || within.includes('setextHeading');
  const isNested = within.includes('strong') || within.includes('emphasis') || within.includes('link');
  if (token.type !== 'strikethroughSequence' || !isHeading || !isNested) return [];
  return [{ from: token.start.offset, to: token.end.offset, text: '\\~\\~' }];
}

/** Notes and tasks as the HTML that Eleventy's reader lets through, and code by fences, which it knows alone. */
function markdownItEdits(markdown: string, { token, source }: PlacedToken): SiteEdit[] {
  const place = { from: token.start.offset, to: token.end.offset };
  switch (token.type) {
    case 'gfmFootnoteCall': {
      const number = source.slice(2, -1);
      return [{ ...place, text: `<sup><a href="#fn-${number}" id="fnref-${number}">${number}</a></sup>` }];
    }
    case 'taskListCheck':
      return [{ ...place, text: `<input type="checkbox" disabled${/x/i.test(source) ? ' checked' : ''}>` }];
    case 'codeIndented': {
      const line = markdown.lastIndexOf('\n', token.start.offset - 1) + 1;
      const margin = markdown.slice(line, token.start.offset).replace(/[^>]/g, ' ');
      const code = source.replace(/^(?: {4}|\t)/gm, '');
      const fence = '`'.repeat(Math.max(3, ...Array.from(code.matchAll(/`+/g), ([run]) => run.length + 1)));
      return [{ ...place, text: `${fence}\n${margin}${code}\n${margin}${fence}` }];
    }
    default:
      return [];
  }
}

function applied(edits: readonly SiteEdit[], markdown: string): string {
  let text = '';
  let at = 0;
  let last: SiteEdit | undefined;
  for (const edit of edits.toSorted((a, b) => a.from - b.from || a.to - b.to)) {
    // Two rules may hold back one mark.
    const isDone = last?.from === edit.from && last.to === edit.to && last.text === edit.text;
    if (edit.from < at || isDone) continue;
    last = edit;
    text += markdown.slice(at, edit.from) + edit.text;
    at = edit.to;
  }
  return text + markdown.slice(at);
}
