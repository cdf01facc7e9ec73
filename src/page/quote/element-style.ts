import { isHtml, localNameOf, ownProperty } from '../dom-properties';
import { isHiddenFromReader, showsOwnText } from './visibility';

/** How the page lays an element out, as far as a quote cares. */
export interface ElementStyle {
  /** Neither the element nor anything in it can be seen. */
  hidden: boolean;
  /** The element's own text can be seen and selected; what is in it may decide otherwise. */
  shown: boolean;
  /** Begins and ends a paragraph. */
  block: boolean;
  /** Line ends in the source are line ends on the page. */
  keepsLines: boolean;
  /** Spaces in the source are spaces on the page. */
  keepsSpaces: boolean;
  /** White space between its children is not shown: tables, flex boxes, grids. */
  dropsBlanks: boolean;
  monospace: boolean;
  struck: boolean;
  /** Raised or lowered as `sup` and `sub` are. */
  script: 'sup' | 'sub' | undefined;
  /** Neither it nor what is in it can be selected, unless that says otherwise. */
  unselectable: boolean;
  /** The background is painted in the shape of its text, which may then be transparent. */
  clipsToText: boolean;
  computed: CSSStyleDeclaration;
}

const phrasing = new Set(
  'a abbr b big cite code del dfn em font i ins mark q s small span strong sub sup u var'.split(' '),
);
const blocks = /^(?:block|flow-root|list-item|table|flex|grid|-webkit-box)/;
const boxesOnly = /^(?:inline-)?(?:table(?!-c)|flex|grid)/;
const monospaced =
  /\bmono(?:space)?\b|mono["',]|\b(?:menlo|monaco|consolas|courier|inconsolata|hack|fira code|cascadia|andale|lucida console|jetbrains)/i;

/**
 * A quote holds what the reader sees, with or without `aria-hidden`. A floated or positioned phrase (a
 * drop cap) is part of its line, though CSS makes it a block.
 */
export function styleOf(element: Element, outer: ElementStyle | undefined): ElementStyle {
  const name = localNameOf(element);
  const computed = getComputedStyle(element);
  const { display, whiteSpace, position } = computed;
  const isAside = computed.float !== 'none' || position === 'absolute' || position === 'fixed';
  const clip = `${computed.backgroundClip} ${computed.webkitBackgroundClip}`;
  const clipsToText = outer?.clipsToText === true || clip.includes('text');
  const select = computed.userSelect || computed.webkitUserSelect;
  // Firefox reports `auto` within what cannot be selected.
  const unselectable = select === 'none' || (outer?.unselectable === true && select === 'auto');
  return {
    hidden: isHiddenFromReader(element, computed),
    shown: !unselectable && showsOwnText(element, computed, clipsToText) && !isIconFont(computed.fontFamily),
    block: blocks.test(display) && !(phrasing.has(name) && isAside),
    keepsLines: whiteSpace.startsWith('pre') || whiteSpace === 'break-spaces',
    keepsSpaces: /^(?:pre|pre-wrap|break-spaces)\b/.test(whiteSpace) && !whiteSpace.startsWith('pre-line'),
    dropsBlanks: boxesOnly.test(display),
    monospace: isMonospaced(computed.fontFamily),
    struck: isDeletion(element) || computed.textDecorationLine?.includes('line-through'),
    script: scriptOf(element, name, computed, outer?.computed),
    unselectable,
    clipsToText,
    computed,
  };
}

/** A font whose words are drawn as signs ("arrow_forward"). */
export function isIconFont(fontFamily: string): boolean {
  const [first = ''] = fontFamily.split(',');
  return /material (?:icons|symbols)|font ?awesome|glyphicons|ionicons|dashicons|\bicons?\b|icomoon/i.test(
    first,
  );
}

export function isMonospaced(fontFamily: string): boolean {
  return monospaced.test(fontFamily);
}

/** Whether an element says that its text no longer holds. */
export function isDeletion(element: Element): boolean {
  return /^(?:del|s|strike)$/.test(localNameOf(element));
}

/** Style sheets set `sup` and `sub` in many ways, so the element decides; others by where they are put. */
function scriptOf(
  element: Element,
  name: string,
  style: CSSStyleDeclaration,
  outer: CSSStyleDeclaration | undefined,
): 'sup' | 'sub' | undefined {
  if (isHtml(element, 'sup') || isHtml(element, 'sub')) return name === 'sup' ? 'sup' : 'sub';
  if (!style.display.startsWith('inline')) return undefined;
  const { verticalAlign } = style;
  const raised =
    verticalAlign === 'super' || verticalAlign === 'sub'
      ? verticalAlign
      : outer && movedTo(element, style, outer);
  if (!raised) return undefined;
  const parent = ownProperty(Node.prototype, 'parentElement', element);
  const within = Element.prototype.querySelector.call(element, 'sup, sub');
  const around = parent && Element.prototype.closest.call(parent, 'sup, sub');
  return within || around ? undefined : raised === 'super' ? 'sup' : 'sub';
}

/** What is smaller than the text around and moved by this share of its size, in a few characters. */
const minShift = 0.25;
const maxSmallness = 0.92;
const fewCharacters = /^\s*[\p{L}\p{N}+−-]{1,4}\s*$/u;

function movedTo(element: Element, style: CSSStyleDeclaration, outer: CSSStyleDeclaration) {
  const size = Number.parseFloat(outer.fontSize);
  const isSmaller = Number.parseFloat(style.fontSize) <= size * maxSmallness;
  if (!isSmaller) return undefined;
  const top = style.position === 'relative' ? Number.parseFloat(style.top) || 0 : 0;
  const shift = (Number.parseFloat(style.verticalAlign) || 0) - top;
  if (Math.abs(shift) < size * minShift) return undefined;
  if (!fewCharacters.test(ownProperty(Node.prototype, 'textContent', element) ?? '')) return undefined;
  return shift > 0 ? 'super' : 'sub';
}
