import { isElement, localNameOf, ownProperty } from '../dom-properties';

/** What stands before an item: its number, a label that no Markdown list can carry (`b.`, `iv.`), or a bullet. */
export type ListMarker =
  | { kind: 'number'; number: number }
  | { kind: 'label'; label: string }
  | { kind: 'bullet' };

const maxItems = 20_000;
/** CommonMark reads no longer numbers. */
const maxNumber = 999_999_999;
const bullets = /^(?:disc|circle|square|disclosure-\w+)$/;
const typeOfStyle: Partial<Record<string, (number: number) => string | undefined>> = {
  'lower-alpha': (number) => alphabetic(number, 'a'),
  'lower-latin': (number) => alphabetic(number, 'a'),
  'upper-alpha': (number) => alphabetic(number, 'A'),
  'upper-latin': (number) => alphabetic(number, 'A'),
  'lower-greek': (number) => Array.from('αβγδεζηθικλμνξοπρστυφχψω')[number - 1],
  'lower-roman': (number) => roman(number)?.toLowerCase(),
  'upper-roman': roman,
  'decimal-leading-zero': (number) => (number >= 0 && number < 10 ? `0${number}` : String(number)),
};
const styleOfType: Partial<Record<string, string>> = {
  a: 'lower-alpha',
  A: 'upper-alpha',
  i: 'lower-roman',
  I: 'upper-roman',
};

/** Whether what a style sheet puts before an item is more than a bullet: a word, a number, yes or no. */
function saysSomething(label: string): boolean {
  return /[\p{L}\p{N}\p{Emoji_Presentation}✓✗✘☐☑☒+−]/u.test(label);
}

/** The markers of a page's lists. A list is counted once, however many of its items are read. */
export class ListMarkers {
  readonly #numbers = new Map<Element, Map<Element, number>>();

  markerOf(item: Element, style: CSSStyleDeclaration): ListMarker {
    const list = ownProperty(Node.prototype, 'parentElement', item);
    const isOrdered = list !== null && localNameOf(list) === 'ol';
    const type = style.listStyleType || 'disc';
    if (!list || (!isOrdered && (bullets.test(type) || type === 'none'))) return { kind: 'bullet' };
    if (/^["']/.test(type)) {
      const label = type.slice(1, -1).trim();
      if (saysSomething(label)) return { kind: 'label', label };
      return isOrdered ? this.#numbered(list, item) : { kind: 'bullet' };
    }
    const written = attribute(item, 'type') || (isOrdered ? attribute(list, 'type') : '');
    const label = typeOfStyle[styleOfType[written] ?? type]?.(this.#numberOf(list, item));
    return label === undefined ? this.#numbered(list, item) : { kind: 'label', label: `${label}.` };
  }

  #numbered(list: Element, item: Element): ListMarker {
    const number = this.#numberOf(list, item);
    const fits = number >= 0 && number <= maxNumber;
    return fits ? { kind: 'number', number } : { kind: 'label', label: `${number}.` };
  }

  #numberOf(list: Element, item: Element): number {
    const numbers = this.#numbers.get(list) ?? numbersOf(list);
    this.#numbers.set(list, numbers);
    return numbers.get(item) ?? 1;
  }
}

/** As HTML numbers them: `reversed`, `start` of the list, `value` of an item. */
function numbersOf(list: Element): Map<Element, number> {
  const items = Array.from(ownProperty(Element.prototype, 'children', list))
    .slice(0, maxItems)
    .filter((child) => isElement(child) && localNameOf(child) === 'li');
  const step = Element.prototype.hasAttribute.call(list, 'reversed') ? -1 : 1;
  let next = integer(attribute(list, 'start')) ?? (step < 0 ? items.length : 1);
  return new Map(
    items.map((item) => {
      const number = integer(attribute(item, 'value')) ?? next;
      next = number + step;
      return [item, number];
    }),
  );
}

function attribute(element: Element, name: string): string {
  return Element.prototype.getAttribute.call(element, name) ?? '';
}

function integer(text: string): number | undefined {
  return /^\s*[-+]?\d+/.test(text) ? Number.parseInt(text, 10) : undefined;
}

function alphabetic(number: number, first: string): string | undefined {
  let label = '';
  for (let rest = number; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    label = String.fromCodePoint(first.charCodeAt(0) + ((rest - 1) % 26)) + label;
  }
  return label === '' ? undefined : label;
}

function roman(number: number): string | undefined {
  if (number < 1 || number > 3_999) return undefined;
  const digits = [
    ['', 'I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX'],
    ['', 'X', 'XX', 'XXX', 'XL', 'L', 'LX', 'LXX', 'LXXX', 'XC'],
    ['', 'C', 'CC', 'CCC', 'CD', 'D', 'DC', 'DCC', 'DCCC', 'CM'],
    ['', 'M', 'MM', 'MMM'],
  ];
  return [3, 2, 1, 0].map((place) => digits[place]?.[Math.floor(number / 10 ** place) % 10]).join('');
}
