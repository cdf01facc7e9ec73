import { localNameOf } from './dom-properties';

/** How the page lays an element out, as far as a quote cares. */
export interface ElementLayout {
  /** Neither the element nor anything in it can be seen. */
  hidden: boolean;
  /** The element's own text can be seen and selected; what is in it may decide otherwise. */
  shown: boolean;
  /** Begins and ends a paragraph. */
  block: boolean;
  /** Line ends in the source are line ends on the page. */
  keepsLines: boolean;
}

const unread = new Set(
  'script style noscript template head title iframe object audio video canvas textarea select datalist progress meter'.split(
    ' ',
  ),
);
const phrasing = new Set('a abbr b big cite code em font i mark q s small range strong sub sup u'.split(' '));
const blocks = /^(?:block|flow-root|list-item|table|flex|grid|-webkit-box)/;

/**
 * A quote holds what the reader sees: `aria-hidden` text stays, since it is on the page, and text that
 * is clipped to a pixel for screen readers goes. A floated or positioned phrase (a drop cap) is part of
 * its line, though CSS makes it a block.
 */
export function layoutOf(element: Element): ElementLayout {
  const name = localNameOf(element);
  const style = getComputedStyle(element);
  const floats = phrasing.has(name) && (style.float !== 'none' || isPositioned(style));
  return {
    hidden: unread.has(name) || style.display === 'none' || isClipped(style),
    shown: style.visibility !== 'hidden' && style.visibility !== 'collapse' && style.userSelect !== 'none',
    block: blocks.test(style.display) && !floats,
    keepsLines: style.whiteSpace.startsWith('pre') || style.whiteSpace === 'break-spaces',
  };
}

function isPositioned({ position }: CSSStyleDeclaration): boolean {
  return position === 'absolute' || position === 'fixed';
}

function isClipped(style: CSSStyleDeclaration): boolean {
  return (
    isPositioned(style) && style.overflow !== 'visible' && style.width === '1px' && style.height === '1px'
  );
}
