import { lazy } from '../../domain/lazy';
import { limits } from '../../metadata/limits';
import { anyMark } from '../../metadata/normalize-text';
import { closest, localNameOf, ownProperty, parentElementOf } from '../dom-properties';
import { attribute, unread, visibleText } from './visible-text';

/*
 * Which elements may tell something is decided here roughly, by their names and the first characters of
 * their texts; whether they do is understood elsewhere (src/metadata). What is rough is made ready when
 * the first page is read.
 */
const named = lazy(
  () =>
    /author|byline|autor|redact|redakt|verfasser|auteur|writer|journalist|schreiber|firma|credit|posted-by|date|time|publish|posted|datum|fecha|data\b|meta|zeit|erstellt|stand\b|info|kicker|hora|nick-?name|user-?name|display-?name|screen-?name|up-?name|creator/i,
);
const namedForAuthor = lazy(() => /author|byline|autor|auteur|posted-by/i);
const microformat = lazy(
  () =>
    /(?:^|\s)(?:h-entry|hentry|h-review|h-recipe|h-event|[pu]-(?:name|author|summary|photo|featured|category)|dt-(?:published|updated)|entry-(?:title|summary)|vcard|published|updated)(?:\s|$)/,
);
/** How a line with the author's name may begin. */
const bylineOpening = lazy(
  () =>
    /^[\s\-–—_*]*(?:[Bb][Yy]\b|[Vv]on\b|[Pp]or\b|[Pp]ar\b|[Dd]oor\b|Escribe|Av\b|Di\b|Herausgeber|Aut|Text|Written|Posted|(?:Submitted|Created|Published|Reported|Story|Words|Analysis|Opinion) [Bb]y\b|Geschrieben|Ein |作者|[記记]者|撰文|撰稿|文[/／:：|｜丨 ]|著者|執筆|\d{1,2}[./-]\d)/,
);
const copyrightSign = /©|\([cC]\)|[Cc]opyright/;
/** Properties of microdata that tell something of a page. */
export const itemProperty =
  /(?:^|\s)(?:headline|author|creator|byArtist|publisher|date(?:Published|Created|Modified)|uploadDate|inLanguage|keywords|name|description|image)(?:\s|$)/;
const authorPage =
  /\/(?:authors?|autor(?:in|en|es)?|auteurs?|autores|writers?|contributors?|reporters?|journalists?|columnists?|staff|people|persons?|profiles?|by|team|redaktion|kisha)\/[^/?#]+\/?(?:[?#]|$)/i;
const minTitleChars = 8;
const holdsYear = /\d{4}|\d\.\d/;
const emphasised = /^(?:em|i|strong|b)$/;

/** An element on the way from the document to where the walk stands. */
export interface Frame {
  element: Element;
  tag: string;
  at: number;
  outer: Frame | undefined;
  /** Where it is worth telling: anywhere, or only near a heading. */
  worth: 'anywhere' | 'near' | undefined;
  isSignature: boolean;
  /** Whether its text is a part of the document's title, as a heading's is that is not marked as one. */
  isTitle: boolean;
  /** Its place in the list that is told, once it is in it. */
  index: number | undefined;
}

/** What may tell something, in the order of the page, up to `limits.visited` elements and texts from its beginning. */
export function walkPage(document: Document, title: string): Frame[] {
  const shown = NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT;
  const walker = Document.prototype.createTreeWalker.call(document, document, shown);
  const found: Frame[] = [];
  let frame: Frame | undefined;
  let at = 0;
  let node = walker.nextNode();
  for (let visited = 0; node && visited < limits.visited; visited += 1) {
    const parent = parentElementOf(node);
    while (frame && frame.element !== parent) frame = frame.outer;
    if (!(node instanceof Element)) {
      if (frame) noteText(node.nodeValue ?? '', frame, found, title);
      node = walker.nextNode();
      continue;
    }
    const tag = localNameOf(node);
    const isRead = tag !== 'head' && !unread.has(tag);
    if (isRead) {
      frame = {
        element: node,
        tag,
        at,
        outer: frame,
        worth: undefined,
        isSignature: false,
        isTitle: false,
        index: undefined,
      };
      noteElement(frame, found);
    }
    at += 1;
    node = isRead ? walker.nextNode() : nodeBehind(walker);
  }
  return found.toSorted((one, other) => one.at - other.at);
}

function noteElement(frame: Frame, found: Frame[]): void {
  const { element, tag } = frame;
  const classes = attribute(element, 'class');
  const names = `${classes} ${attribute(element, 'id')}`;
  if (
    isHeading(tag) ||
    tag === 'time' ||
    tag === 'date' ||
    (classes !== '' && (namedForAuthor().test(classes) || microformat().test(classes))) ||
    (tag === 'a' && /\bauthor\b/.test(relationOf(element))) ||
    itemProperty.test(attribute(element, 'itemprop'))
  )
    note(frame, 'anywhere', found);
  else if (names !== ' ' && tag !== 'body' && tag !== 'html' && named().test(names))
    note(frame, 'near', found);
  if (
    tag === 'p'
      ? /right/i.test(attribute(element, 'align') + attribute(element, 'style'))
      : emphasised.test(tag)
  )
    noteSignature(frame, found);
}

/** What a link is to the page; one whose address leads to an author's page is one to the author, whatever it says. */
export function relationOf(element: Element): string {
  const stated = attribute(element, 'rel');
  if (/\bauthor\b/.test(stated)) return stated;
  return authorPage.test(attribute(element, 'href').slice(0, 300)) ? `${stated} author-page` : stated;
}

function noteSignature(frame: Frame, found: Frame[]): void {
  let paragraph: Frame | undefined = frame;
  while (paragraph && paragraph.tag !== 'p') paragraph = paragraph.outer;
  if (!paragraph || paragraph.isSignature || !isSignature(paragraph.element)) return;
  paragraph.isSignature = true;
  note(paragraph, 'anywhere', found);
}

/** A text that begins as a byline, or that holds a year, makes those of a line or two worth telling that begin with it. */
function noteText(text: string, frame: Frame, found: Frame[], title: string): void {
  const whole = text.length < 500 ? text.trim() : '';
  if (whole.length >= minTitleChars && title.includes(whole) && !isHeading(frame.tag)) {
    frame.isTitle = true;
    note(frame, 'anywhere', found);
  }
  const begin = text.slice(0, 90);
  if (copyrightSign.test(begin) && frame.tag !== 'body') note(frame, 'anywhere', found);
  if (!bylineOpening().test(begin.slice(0, 40)) && !holdsYear.test(begin)) return;
  let outer: Frame | undefined = frame;
  for (let level = 0; outer && level < 6 && outer.tag !== 'body'; level += 1) {
    const line = visibleText(outer.element, 130).replace(anyMark, ' ');
    const isByline = line.trim().length < 120 && bylineOpening().test(line);
    if (!isByline && !holdsYear.test(line.slice(0, 90))) break;
    note(outer, isByline ? 'anywhere' : 'near', found);
    outer = outer.outer;
  }
}

function note(frame: Frame, worth: 'anywhere' | 'near', found: Frame[]): void {
  if (found.length >= limits.visited) return;
  if (frame.worth === undefined) found.push(frame);
  if (frame.worth !== 'anywhere') frame.worth = worth;
}

export function isHeading(tag: string): boolean {
  return /^h[1-3]$/.test(tag);
}

/** A last paragraph with something emphasised in it, or one set to the right, as letters and essays are signed. */
function isSignature(element: Element): boolean {
  const text = visibleText(element, 130).trim();
  if (text.length <= 5 || text.length >= 120 || closest(element, 'li,a')) return false;
  if (/right/i.test(attribute(element, 'align') + attribute(element, 'style'))) return true;
  const above = ownProperty(Element.prototype, 'previousElementSibling', element);
  const below = ownProperty(Element.prototype, 'nextElementSibling', element);
  const isLast = below === null || visibleText(below, 50).trim().length <= 20;
  return isLast && above !== null && localNameOf(above) === 'p';
}

/** The next node that is not within the current one. */
function nodeBehind(walker: TreeWalker): Node | null {
  let next = walker.nextSibling();
  while (!next && walker.parentNode()) next = walker.nextSibling();
  return next;
}
