import { walkFlatTree, type Edge } from '../flat-tree';
import { nameOf } from '../node-kinds';
import { foldText } from './fold-text';

/** A text of the page as it was met, with the tags between it and the text before. */
export interface Piece {
  node: Text;
  text: string;
  crossed: Element[];
  /** Where it begins in the folded text. */
  at: number;
}

export interface Place {
  piece: number;
  offset: number;
}

/** All that a browser searches for a text fragment, and where in it the selection is. */
export interface PageText {
  pieces: Piece[];
  folded: string;
  start: Place;
  end: Place;
}

/** Characters beyond which no fragment is made. */
const longest = 8_000_000;
const unsearched = new Set(
  'script style noscript template iframe object audio video select textarea meter progress'.split(' '),
);

/** Reads the page as a browser does; undefined where that takes too long, or the selection isn't on it. */
export function readPageText(
  body: Element,
  from: Edge,
  to: Edge,
  isLate: () => boolean,
): PageText | undefined {
  const pieces: Piece[] = [];
  const folded: string[] = [];
  let crossed: Element[] = [];
  let [length, nodes, late] = [0, 0, false];
  let start: Place | undefined;
  let end: Place | undefined;
  const around: { element: Element; visible?: boolean }[] = [];
  const mark = (node: Node, when: Edge['when']) => {
    if (node === from.node && when === from.when) start = { piece: pieces.length, offset: from.offset };
    if (node === to.node && when === to.when) end = { piece: pieces.length, offset: to.offset };
  };

  walkFlatTree(
    { node: body, when: 'reach', offset: 0 },
    {
      reach(node) {
        mark(node, 'reach');
        nodes += 1;
        late ||= length > longest || (nodes % 64 === 0 && isLate());
        return !late;
      },
      text(node) {
        const parent = around.at(-1);
        if (parent) parent.visible ??= isVisible(parent.element);
        if (!parent?.visible) return;
        const text = node.data;
        late ||= text.length > longest;
        if (late) return;
        const fold = foldText(text);
        pieces.push({ node, text, crossed, at: length });
        folded.push(fold);
        length += fold.length;
        crossed = [];
      },
      enter(element) {
        crossed.push(element);
        if (unsearched.has(nameOf(element))) return false;
        around.push({ element });
        return true;
      },
      leave(element) {
        mark(element, 'leave');
        crossed.push(element);
        around.pop();
        return element !== body;
      },
    },
  );
  return late || !start || !end ? undefined : { pieces, folded: folded.join(''), start, end };
}

/** A closed `details` counts as visible: browsers search it, and open it where they find the text. */
function isVisible(element: Element): boolean {
  return (
    Element.prototype.checkVisibility.call(element, { visibilityProperty: true }) ||
    Element.prototype.closest.call(element, 'details:not([open])') !== null
  );
}
