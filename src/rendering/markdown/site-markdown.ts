import { parseMarkdown, type MarkdownEvents } from '../../domain/markdown/parse-markdown';
import { kramdownEdits, type PlacedToken, type SiteEdit } from './kramdown-edits';

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
    edits.push(...linkEdits(placed));
    if (reader === 'remark') edits.push(...remarkEdits(markdown, placed));
    if (placed.token.type === 'data' && !placed.within.includes('literalAutolink')) {
      edits.push(...dataEdits(placed, reader));
      for (const at of tildes)
        if (placed.token.start.offset <= at && at < placed.token.end.offset) edits.push(escapeAt(at));
    }
    if (reader === 'goldmark' || reader === 'kramdown') edits.push(...attributeEdits(placed));
    if (reader === 'goldmark') edits.push(...checkboxEdits(placed));
    if (reader === 'kramdown') edits.push(...kramdownEdits(markdown, placed));
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

/** Bare addresses are links for some readers only, and end in other places for others. */
function linkEdits({ token, source }: PlacedToken): SiteEdit[] {
  const place = { from: token.start.offset, to: token.end.offset };
  const isHttp = token.type === 'literalAutolinkHttp';
  if (isHttp && !source.includes('|')) return [{ ...place, text: `<${source}>` }];
  if (!isHttp && token.type !== 'literalAutolinkWww') return [];
  const words = source.replace(/[_*[\]|~]/g, '\\$&');
  return [{ ...place, text: `[${words}](<${isHttp ? '' : 'http://'}${source.replaceAll('|', '%7C')}>)` }];
}

/** What readers with an eye for mail addresses, definitions, dashes and highlights would make more of. */
const marks: Record<SiteReader, RegExp | undefined> = {
  any: /(?<=[\w.+-])@(?=[a-z\d-]+\.)/gi,
  goldmark: /(?<=[\w.+-])@(?=[a-z\d-]+\.)|-(?=-)|\.(?=\.\.)|<(?=<)|>(?=>)|(?<=^|\n)[ ]{0,3}:(?=[ \t])/gi,
  obsidian: /(?<=[\w.+-])@(?=[a-z\d-]+\.)|=(?==)|\$|\[(?=\[)/gi,
  kramdown: undefined,
  'markdown-it': undefined,
  remark: undefined,
};

function dataEdits(placed: PlacedToken, reader: SiteReader): SiteEdit[] {
  const { token, source } = placed;
  const mark = marks[reader];
  if (!mark) return [];
  return Array.from(source.matchAll(mark), ({ index, 0: found }) =>
    escapeAt(token.start.offset + index + found.length - 1),
  );
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
  return Array.from(source.matchAll(/(?<=[\w.+-])@(?=[a-z\d-]+\.)|[-'`]/gi)).flatMap(({ index, 0: mark }) => {
    const at = start + index;
    if (mark === '@') return [{ from: at, to: at, text: '<!-- -->' }];
    return shownBefore(markdown, at) === mark ? [unseenAt(at)] : [];
  });
}

/** Two of these are one dash or quotation mark to it. */
const pairs = new Set(['-', "'", '`']);

/** The character before a place, or nothing at the beginning. */
function shownBefore(markdown: string, offset: number): string {
  return markdown.slice(Math.max(0, offset - 1), offset);
}

function unseenAt(at: number): SiteEdit {
  return { from: at, to: at, text: '\u2060' };
}

function escapeAt(at: number): SiteEdit {
  return { from: at, to: at, text: '\\' };
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
  return [{ from: token.start.offset, to: token.end.offset, text: reference(source) }];
}

/** Single tildes that stand in pairs, between which GitHub's readers strike the text out. */
function loneTildes(markdown: string, events: MarkdownEvents): Set<number> {
  const found = new Set<number>();
  if (!markdown.includes('~')) return found;
  let block: number[] = [];
  for (const [step, { type, start, end }] of events) {
    if (step === 'enter' && (type === 'paragraph' || type === 'tableData' || type === 'atxHeading'))
      block = [];
    if (step === 'exit' && type === 'data')
      for (const { index } of markdown.slice(start.offset, end.offset).matchAll(/(?<!~)~(?!~)/g))
        if (markdown[start.offset + index - 1] !== '~' && markdown[start.offset + index + 1] !== '~')
          block.push(start.offset + index);
    if (step === 'exit' && (type === 'paragraph' || type === 'tableData' || type === 'atxHeading')) {
      if (block.length > 1) for (const at of block) found.add(at);
      block = [];
    }
  }
  return found;
}

const sequences = new Set<string>(['strongSequence', 'emphasisSequence', 'strikethroughSequence']);
const spaceOrMark = /^[\s\p{P}\p{S}]/u;
const markOnly = /^[\p{P}\p{S}]/u;

/**
 * CommonMark closes `**重点。**后` nowhere, for want of a space behind the stars. Where its rule fails, the
 * letter on the outer side is written as a character reference, which begins and ends with a mark.
 */
function flankingEdits(markdown: string, events: MarkdownEvents): SiteEdit[] {
  const edits: SiteEdit[] = [];
  let opener = true;
  for (const [step, { type, start, end }] of events) {
    if (step === 'enter' && (type === 'strong' || type === 'emphasis' || type === 'strikethrough'))
      opener = true;
    if (step !== 'exit' || !sequences.has(type)) continue;
    const before = Array.from(markdown.slice(Math.max(0, start.offset - 2), start.offset)).at(-1) ?? '\n';
    const after = Array.from(markdown.slice(end.offset, end.offset + 2))[0] ?? '\n';
    if (opener && markOnly.test(after) && !spaceOrMark.test(before)) {
      edits.push({ from: start.offset - before.length, to: start.offset, text: reference(before) });
    } else if (!opener && markOnly.test(before) && !spaceOrMark.test(after)) {
      edits.push({ from: end.offset, to: end.offset + after.length, text: reference(after) });
    }
    opener = false;
  }
  return edits;
}

function reference(character: string): string {
  return `&#${character.codePointAt(0) ?? 0xfffd};`;
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
  for (const edit of edits.toSorted((a, b) => a.from - b.from || a.to - b.to)) {
    if (edit.from < at) continue;
    text += markdown.slice(at, edit.from) + edit.text;
    at = edit.to;
  }
  return text + markdown.slice(at);
}
