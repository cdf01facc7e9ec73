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
    shown: !unselectable && showsOwnText(element, computed, clipsToText),
    block: blocks.test(display) && !(phrasing.has(name) && isAside),
    keepsLines: whiteSpace.startsWith('pre') || whiteSpace === 'break-spaces',
    keepsSpaces: /^(?:pre|pre-wrap|break-spaces)\b/.test(whiteSpace) && !whiteSpace.startsWith('pre-line'),
    dropsBlanks: boxesOnly.test(display),
    monospace: monospaced.test(computed.fontFamily),
    struck: isDeletion(element) || computed.textDecorationLine?.includes('line-through'),
    script: scriptOf(element, name, computed),
    unselectable,
    clipsToText,
    computed,
  };
}

/** Whether an element says that its text no longer holds. */
export function isDeletion(element: Element): boolean {
  return /^(?:del|s|strike)$/.test(localNameOf(element));
}

/** Style sheets set `sup` and `sub` in many ways, so the element decides; others by their alignment. */
function scriptOf(element: Element, name: string, { verticalAlign, display }: CSSStyleDeclaration) {
  if (isHtml(element, 'sup') || isHtml(element, 'sub')) return name === 'sup' ? 'sup' : 'sub';
  if ((verticalAlign !== 'super' && verticalAlign !== 'sub') || !display.startsWith('inline'))
    return undefined;
  const parent = ownProperty(Node.prototype, 'parentElement', element);
  const within = Element.prototype.querySelector.call(element, 'sup, sub');
  const around = parent && Element.prototype.closest.call(parent, 'sup, sub');
  return within || around ? undefined : verticalAlign === 'super' ? 'sup' : 'sub';
}
