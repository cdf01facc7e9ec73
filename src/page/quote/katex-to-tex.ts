import { ownProperty } from '../dom-properties';
import { functionName, groupOf, joinTex, texCharacters } from './mathml-to-tex';

/** A formula that KaTeX drew without MathML, as TeX: told by its classes and by how far its parts are moved up or down. */
export function katexToTex(element: Element): string {
  if (hasClass(element, unseen)) return '';
  const parts = () => movedParts(element).map(({ part, down }) => ({ tex: katexToTex(part), down }));
  if (hasClass(element, /^msupsub$/)) {
    const scripts = parts().filter(({ tex }) => tex !== '');
    return scripts.map(({ tex, down }) => `${down > 0 ? '_' : '^'}${groupOf(tex)}`).join('');
  }
  if (hasClass(element, /^mfrac$/)) {
    const [above, below] = parts()
      .filter(({ tex }) => tex !== '')
      .sort((one, other) => one.down - other.down);
    return `\\frac{${above?.tex ?? ''}}{${below?.tex ?? ''}}`;
  }
  if (hasClass(element, /^op-limits$/)) {
    const stacked = parts().filter(({ tex }) => tex !== '');
    const middle = stacked.reduce((nearest, one) =>
      Math.abs(one.down) < Math.abs(nearest.down) ? one : nearest,
    );
    const limit = ({ tex, down }: { tex: string; down: number }) =>
      `${down > middle.down ? '_' : '^'}${groupOf(tex)}`;
    return (
      middle.tex +
      stacked
        .filter((one) => one !== middle)
        .map(limit)
        .sort()
        .reverse()
        .join('')
    );
  }
  const children = Array.from(ownProperty(Element.prototype, 'children', element));
  const inner = children.length === 0 ? wordToTex(element) : joinTex(children.map(katexToTex));
  return hasClass(element, /^sqrt$/) ? `\\sqrt{${inner}}` : inner;
}

function wordToTex(element: Element): string {
  const text = (ownProperty(Node.prototype, 'textContent', element) ?? '').trim();
  return functionName.test(text) ? `\\${text}` : texCharacters(text);
}

const unseen = /^(?:strut|pstrut|vlist-s|mspace|nulldelimiter|frac-line|hide-tail|katex-mathml)$/;

function hasClass(element: Element, name: RegExp): boolean {
  const names = Element.prototype.getAttribute.call(element, 'class') ?? '';
  return names.split(/\s+/).some((each) => name.test(each));
}

/** What is stacked in an element, each with how many em it is moved down: it hangs from the top by a strut. */
function movedParts(element: Element): { part: Element; down: number }[] {
  const stack = Element.prototype.querySelector.call(element, '.vlist');
  const parts = stack ? Array.from(ownProperty(Element.prototype, 'children', stack)) : [];
  const lengthOf = (of: Element | null, name: string) => {
    const style = of && Element.prototype.getAttribute.call(of, 'style');
    return Number(new RegExp(`${name}:\\s*(-?[\\d.]+)em`).exec(style ?? '')?.[1] ?? 0);
  };
  return parts.map((part) => {
    const strut = Element.prototype.querySelector.call(part, '.pstrut');
    return { part, down: lengthOf(part, 'top') + lengthOf(strut, 'height') };
  });
}
