import { localNameOf, ownProperty } from '../dom-properties';

const unrendered = new Set(
  'script style noscript template head title frame noframes datalist option optgroup source track param area col colgroup rp rt rtc defs desc metadata symbol annotation annotation-xml'.split(
    ' ',
  ),
);
/** Shorter than this on a side, a box shows nothing. */
const minVisiblePx = 1.5;
/** Farther than this to the left, a text was moved out of sight. */
const maxIndentPx = 500;
const transparent = /^transparent$|^(?:rgba|hsla)\(.*,\s*0(?:\.0+)?%?\s*\)$|\/\s*0(?:\.0+)?%?\s*\)$/;
/** Characters of an emoji with all its joiners. */
const maxEmojiChars = 24;
const emoji =
  /^(?:\p{Extended_Pictographic}|\p{Regional_Indicator}|\p{Emoji_Modifier}|\ufe0e|\ufe0f|\u200d|\u20e3|[\u{e0020}-\u{e007f}\s]|[\d#*](?=\ufe0f?\u20e3))+$/u;

/** Whether a text is nothing but emoji. */
export function isEmoji(text: string): boolean {
  return text.length <= maxEmojiChars && text.trim() !== '' && emoji.test(text);
}

/** Whether nothing in an element can be seen, of all the ways in which pages hide things. */
export function isHiddenFromReader(element: Element, style: CSSStyleDeclaration): boolean {
  if (unrendered.has(localNameOf(element)) || style.display === 'none') return true;
  // MathJax 2 shows it until the formula is set.
  if (Element.prototype.matches.call(element, '.MathJax_Preview')) return true;
  if (Element.prototype.hasAttribute.call(element, 'inert')) return true;
  if (style.contentVisibility === 'hidden' || isInClosedDetails(element)) return true;
  const fades = style.opacity !== '' && Number(style.opacity) < 0.01;
  if (fades || /opacity\(0(?:\.0+)?%?\)/.test(style.filter)) return !isDrawnEmoji(element);
  return isClippedAway(style) || isCollapsed(element, style) || isOffPage(element, style);
}

/** Whether the text that stands in an element itself can be seen, and be selected. */
export function showsOwnText(element: Element, style: CSSStyleDeclaration, clipsToText: boolean): boolean {
  if (style.visibility === 'hidden' || style.visibility === 'collapse') return false;
  if (localNameOf(element) === 'details' && !Element.prototype.hasAttribute.call(element, 'open'))
    return false;
  const isTiny = style.fontSize !== '' && Number.parseFloat(style.fontSize) <= 1;
  const indent = Number.parseFloat(style.textIndent);
  const isMoved = indent < -maxIndentPx || (style.textIndent.endsWith('%') && Math.abs(indent) >= 100);
  if (isTiny || isMoved || isTransparent(style, clipsToText)) return isDrawnEmoji(element);
  return true;
}

function isTransparent(style: CSSStyleDeclaration, clipsToText: boolean): boolean {
  const fill = style.webkitTextFillColor || style.color;
  if (!transparent.test(fill) || clipsToText) return false;
  const hasShadow = style.textShadow !== '' && style.textShadow !== 'none';
  return !hasShadow && !(Number.parseFloat(style.webkitTextStrokeWidth) > 0);
}

/** An emoji whose character is hidden behind its picture. */
function isDrawnEmoji(element: Element): boolean {
  if (!isEmoji((ownProperty(Node.prototype, 'textContent', element) ?? '').slice(0, maxEmojiChars + 1)))
    return false;
  const parent = ownProperty(Node.prototype, 'parentElement', element);
  return [element, parent].some((each) => {
    const image = each ? getComputedStyle(each).backgroundImage : '';
    return image !== '' && image !== 'none';
  });
}

function isInClosedDetails(element: Element): boolean {
  const parent = ownProperty(Node.prototype, 'parentElement', element);
  return (
    parent !== null &&
    localNameOf(parent) === 'details' &&
    localNameOf(element) !== 'summary' &&
    !Element.prototype.hasAttribute.call(parent, 'open')
  );
}

/** `clip` counts for positioned boxes only, and is what older style sheets hide by. */
function isClippedAway({ clip, clipPath, position, transform }: CSSStyleDeclaration): boolean {
  if (transform.startsWith('matrix(0, 0, 0, 0')) return true;
  const [top = 0, right = 0, bottom = 0, left = 0] = (/^rect\((.*)\)$/.exec(clip)?.[1] ?? '')
    .split(/[\s,]+/)
    .map((length) => Number.parseFloat(length));
  const isPositioned = position === 'absolute' || position === 'fixed';
  if (
    isPositioned &&
    clip?.startsWith('rect') &&
    (right - left < minVisiblePx || bottom - top < minVisiblePx)
  )
    return true;
  return clipPath !== undefined && showsNothing(clipPath);
}

function showsNothing(clipPath: string): boolean {
  if (/^(?:circle|ellipse)\(0(?:px|%)?(?:[\s)])/.test(clipPath)) return true;
  const points = /^polygon\((.*)\)$/
    .exec(clipPath)?.[1]
    ?.split(',')
    .map((point) => point.trim());
  if (points) return new Set(points).size === 1;
  const insets = /^inset\(([^)]*?)(?:\s+round.*)?\)$/.exec(clipPath)?.[1]?.split(/\s+/);
  if (!insets || insets.some((inset) => !/^(?:[\d.]+%|0px|0)$/.test(inset))) return false;
  const [top = 0, right = top, bottom = top, left = right] = insets.map((inset) => Number.parseFloat(inset));
  return top + bottom >= 100 || left + right >= 100;
}

/** A box of no size that cuts off what is in it, e.g. a folded panel or text for screen readers. */
function isCollapsed(element: Element, style: CSSStyleDeclaration): boolean {
  const cutsOff = /hidden|clip|auto|scroll/.test(`${style.overflow} ${style.overflowX} ${style.overflowY}`);
  if (!cutsOff || /^(?:inline|contents)$/.test(style.display)) return false;
  if (style.width === '1px' && style.height === '1px') return true;
  const { width, height } = Element.prototype.getBoundingClientRect.call(element);
  if (width === 0 && height === 0 && !style.width.endsWith('px')) return false;
  return width < minVisiblePx || height < minVisiblePx;
}

/** Whether it lies where no scrolling leads: beyond the top of the page, or the side on which it begins. */
function isOffPage(element: Element, style: CSSStyleDeclaration): boolean {
  const isMoved =
    /^(?:absolute|fixed|relative)$/.test(style.position) ||
    (style.transform !== '' && style.transform !== 'none') ||
    (style.translate !== '' && style.translate !== 'none' && style.translate !== undefined) ||
    /^-\d{3}/.test(style.marginLeft) ||
    /^-\d{3}/.test(style.marginTop) ||
    /^-\d{3}/.test(style.marginRight);
  if (!isMoved || style.display === 'contents') return false;
  const { left, right, bottom, width, height } = Element.prototype.getBoundingClientRect.call(element);
  if (width === 0 && height === 0) return false;
  const root = ownProperty(Node.prototype, 'ownerDocument', element)?.documentElement;
  if (!root) return false;
  const isRightToLeft = getComputedStyle(root).direction === 'rtl';
  if (right > 0 && bottom > 0 && !(isRightToLeft && left >= root.clientWidth)) return false;
  const scrolled = { left: 0, top: 0 };
  for (let each: Element | null = element; each; each = ownProperty(Node.prototype, 'parentElement', each)) {
    scrolled.left += ownProperty(Element.prototype, 'scrollLeft', each);
    scrolled.top += ownProperty(Element.prototype, 'scrollTop', each);
  }
  const isBeside = isRightToLeft ? left + scrolled.left >= root.clientWidth : right + scrolled.left <= 0;
  return isBeside || bottom + scrolled.top <= 0;
}
