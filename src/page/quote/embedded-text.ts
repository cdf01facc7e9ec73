import { isHtml, localNameOf, ownProperty } from '../dom-properties';
import { isEmoji } from './visibility';

/** What an element says that holds no text of its own: a picture, a film, a field. */
export interface EmbeddedText {
  text: string;
  /** It stands for a thing that isn't text, so it goes in brackets. */
  isDescription: boolean;
}

/** Up to how many times the size of the type around it a picture is part of the line. */
const maxLineHeights = 2.5;
const maxDescriptionChars = 500;
const isFileName = /^\S+\.(?:jpe?g|png|gif|webp|svg|avif|bmp)$/i;
const emojiClass = /emoji|emoticon|smil(?:ey|ie)/i;
/** The same as a class, e.g. `emoji1f389`. */
const emojiCodeClass = /(?:^|\s)emoji-?([0-9a-f]{4,6}(?:[-_][0-9a-f]{4,6})*)(?:\s|$)/i;
/** Titles of frames that are no part of what a page says. */
const advertisement = /^(?:3rd party ad content|third[- ]party ad|advert|anzeige|publicité|广告)/i;
const minFramePx = 20;
/** The characters of an emoji as its picture's file is named after them, e.g. `1f469-200d-1f4bb.svg`. */
const emojiFile = /\/(?:emoji_u|u)?([0-9a-f]{4,6}(?:[-_][0-9a-f]{4,6})*)\.(?:png|svg|gif|webp)(?:[?#]|$)/i;

const films = new Set(['iframe', 'object', 'embed', 'video', 'audio', 'canvas']);

/** Undefined for elements that are read by what is in them. */
export function embeddedText(element: Element, style: CSSStyleDeclaration): EmbeddedText | undefined {
  const name = localNameOf(element);
  if (isHtml(element, 'img')) return pictureText(element, style, imageLabel(element));
  if (name === 'svg') return svgText(element, style);
  if (name === 'object' && showsFallback(element)) return undefined;
  if (films.has(name)) return described(filmLabel(element));
  if (isHtml(element, 'input')) return plain(inputText(element));
  if (isHtml(element, 'textarea')) return plain(unedited(element));
  if (isHtml(element, 'select')) return plain(selectedOptions(element));
  if (isHtml(element, 'meter') || isHtml(element, 'progress')) return plain(gaugeText(element));
  if (isHtml(element, 'button')) return isWithinSentence(element) ? undefined : plain('');
  return drawnByStyle(element, style) ?? fractionText(element, style);
}

const maxFractionChars = 40;

/** Two short blocks with a line between them, in a box that is a word of the sentence: a fraction. */
function fractionText(element: Element, { display }: CSSStyleDeclaration): EmbeddedText | undefined {
  if (!/^inline-(?:block|flex|table|grid)$/.test(display)) return undefined;
  const isBlock = (child: Element) =>
    /^(?:block|table-row|table-cell)$/.test(getComputedStyle(child).display);
  const isAside = (child: Element) => /^(?:absolute|fixed)$/.test(getComputedStyle(child).position);
  const parts = Array.from(ownProperty(Element.prototype, 'children', element)).filter(
    (child) => !isAside(child) && getComputedStyle(child).display !== 'none',
  );
  const [above, below] = parts;
  if (parts.length !== 2 || !above || !below || !parts.every(isBlock)) return undefined;
  const hasLine =
    Number.parseFloat(getComputedStyle(above).borderBottomWidth) > 0 ||
    Number.parseFloat(getComputedStyle(below).borderTopWidth) > 0;
  const [over, under] = [above, below].map((part) =>
    (ownProperty(Node.prototype, 'textContent', part) ?? '').replaceAll(/\s+/g, ' ').trim(),
  );
  if (!hasLine || !over || !under || over.length + under.length > maxFractionChars) return undefined;
  if (Element.prototype.querySelector.call(element, 'sup, sub, math, img, a')) return undefined;
  const inBrackets = (text: string) => (/^[\p{L}\p{N}.,]+$/u.test(text) ? text : `(${text})`);
  return plain(`${inBrackets(over)}/${inBrackets(under)}`);
}

function attribute(element: Element, name: string): string {
  return Element.prototype.getAttribute.call(element, name)?.trim() ?? '';
}

function plain(text: string): EmbeddedText {
  return { text, isDescription: false };
}

function described(label: string): EmbeddedText {
  return { text: label.slice(0, maxDescriptionChars), isDescription: true };
}

/** Where nothing could be loaded, what stands in for it is on the page. */
function showsFallback(object: Element): boolean {
  const document = ownProperty(Node.prototype, 'ownerDocument', object);
  const range = document ? Document.prototype.createRange.call(document) : undefined;
  range?.selectNodeContents(object);
  return range !== undefined && range.getClientRects().length > 0;
}

/** Frames of advertisements and of nothing that is seen have names as well. */
function filmLabel(element: Element): string {
  const label = labelOf(element);
  const { width, height } = Element.prototype.getBoundingClientRect.call(element);
  const isSeen =
    (width >= minFramePx && height >= minFramePx) || (width === 0 && localNameOf(element) !== 'iframe');
  return isSeen && !advertisement.test(label) ? label : '';
}

function labelOf(element: Element): string {
  return attribute(element, 'aria-label') || attribute(element, 'title');
}

function imageLabel(image: HTMLImageElement): string {
  const alt = attribute(image, 'alt');
  if (isEmoji(alt)) return alt;
  const isEmojiImage = emojiClass.test(attribute(image, 'class'));
  const codes = isEmojiImage
    ? emojiFile.exec(ownProperty(HTMLImageElement.prototype, 'src', image))?.[1]
    : undefined;
  return emojiOf(codes) || alt || (isEmojiImage ? attribute(image, 'title') : '');
}

function emojiOf(codes: string | undefined): string {
  const points = (codes?.split(/[-_]/) ?? []).map((code) => Number.parseInt(code, 16));
  if (points.length === 0 || points.some((point) => point > 0x10ffff)) return '';
  const text = String.fromCodePoint(...points);
  return isEmoji(text) ? text : '';
}

/** A drawing by its name, else by the words in it; what is HTML in it is read as such. */
function svgText(svg: Element, style: CSSStyleDeclaration): EmbeddedText | undefined {
  const label = svgLabel(svg);
  if (label !== '' || attribute(svg, 'aria-hidden') === 'true') return pictureText(svg, style, label);
  if (Element.prototype.querySelector.call(svg, 'foreignObject')) return undefined;
  const words = Array.from(Element.prototype.querySelectorAll.call(svg, 'text'))
    .filter((text) => Element.prototype.getBoundingClientRect.call(text).width > 0)
    .map((text) => (ownProperty(Node.prototype, 'textContent', text) ?? '').replaceAll(/\s+/g, ' ').trim());
  return pictureText(svg, style, words.filter((word) => word !== '').join(' '));
}

function svgLabel(svg: Element): string {
  if (attribute(svg, 'aria-hidden') === 'true') return '';
  const [title] = Element.prototype.getElementsByTagName.call(svg, 'title');
  const titled = title ? ownProperty(Node.prototype, 'textContent', title)?.trim() : '';
  return attribute(svg, 'aria-label') || titled || '';
}

/** A picture no higher than the line is a word of it; a larger one is described, unless its caption does that. */
function pictureText(picture: Element, style: CSSStyleDeclaration, label: string): EmbeddedText {
  if (label === '' || isFileName.test(label)) return plain('');
  if (isEmoji(label)) return plain(label);
  const { height } = Element.prototype.getBoundingClientRect.call(picture);
  if (height <= maxLineHeights * (Number.parseFloat(style.fontSize) || 16)) return plain(label);
  const figure = Element.prototype.closest.call(picture, 'figure');
  const caption = figure && Element.prototype.querySelector.call(figure, 'figcaption');
  const saysCaption = caption && ownProperty(Node.prototype, 'textContent', caption)?.trim();
  return saysCaption ? plain('') : described(label);
}

/** What the page itself put into a field; what the reader has typed there is no part of the page. */
function unedited(field: HTMLInputElement | HTMLTextAreaElement): string {
  return field.value === field.defaultValue ? field.value : '';
}

const unsaid = new Set('hidden password submit button reset image file color'.split(' '));

function inputText(input: HTMLInputElement): string {
  const { type } = input;
  if (unsaid.has(type)) return '';
  if (type === 'checkbox') return input.checked ? '☑ ' : '☐ ';
  if (type === 'radio') return input.checked ? '◉ ' : '○ ';
  return unedited(input);
}

function selectedOptions(select: HTMLSelectElement): string {
  return Array.from(select.selectedOptions, ({ label, text }) => label || text).join(', ');
}

function gaugeText(gauge: HTMLMeterElement | HTMLProgressElement): string {
  const fallback = ownProperty(Node.prototype, 'textContent', gauge)?.trim();
  if (fallback) return fallback;
  const min = isHtml(gauge, 'meter') ? gauge.min : 0;
  const share = (gauge.value - min) / (gauge.max - min);
  return Element.prototype.hasAttribute.call(gauge, 'value') && share >= 0
    ? `${Math.round(share * 100)} %`
    : '';
}

/** A button with words beside it in its line is one of them; others are tools of the page ("Copy"). */
function isWithinSentence(button: Element): boolean {
  const parent = ownProperty(Node.prototype, 'parentElement', button);
  const isNoteMark = parent && /^su[bp]$/.test(localNameOf(parent));
  const beside = [
    ownProperty(Node.prototype, 'previousSibling', isNoteMark ? parent : button),
    ownProperty(Node.prototype, 'nextSibling', isNoteMark ? parent : button),
  ];
  return beside.some((node) => node?.nodeType === 3 && /\p{L}/u.test(node.nodeValue ?? ''));
}

/** An empty element on which CSS draws a sign: an emoji, or something that has a name. */
function drawnByStyle(element: Element, style: CSSStyleDeclaration): EmbeddedText | undefined {
  const label = labelOf(element);
  const names = attribute(element, 'class');
  const isEmojiElement = emojiClass.test(names);
  if (label === '' && !isEmojiElement) return undefined;
  if ((ownProperty(Node.prototype, 'textContent', element) ?? '').trim() !== '') return undefined;
  if (Element.prototype.querySelector.call(element, 'img, svg, input, canvas')) return undefined;
  const drawn = generatedText(element);
  const emoji = [emojiOf(emojiCodeClass.exec(names)?.[1]), drawn, label].find(isEmoji);
  if (emoji !== undefined) return plain(emoji);
  const hasBackground = style.backgroundImage !== '' && style.backgroundImage !== 'none';
  const draws = attribute(element, 'role') === 'img' || drawn !== '' || (hasBackground && isEmojiElement);
  return draws && label !== '' ? pictureText(element, style, label) : undefined;
}

function generatedText(element: Element): string {
  const { content } = getComputedStyle(element, '::before');
  return /^"(.*)"$/su.exec(content)?.[1] ?? '';
}
