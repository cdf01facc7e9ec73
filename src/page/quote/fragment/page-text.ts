import { walkFlatTree, type Edge } from '../flat-tree';
import { localNameOf } from '../../dom-properties';

/** A text of the page as it was met, with the tags between it and the text before. */
export interface TextRun {
  node: Text;
  text: string;
  crossed: Element[];
  /** Where it begins in the folded text. */
  at: number;
}

export interface TextPosition {
  run: number;
  offset: number;
}

/** All that a browser searches for a text fragment, and where in it the selection is. */
export interface PageText {
  runs: TextRun[];
  folded: string;
  start: TextPosition;
  end: TextPosition;
}

/** Characters beyond which no fragment is made. */
const maxPageChars = 8_000_000;
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
  const runs: TextRun[] = [];
  const folded: string[] = [];
  let crossed: Element[] = [];
  let [length, nodes, late] = [0, 0, false];
  let start: TextPosition | undefined;
  let end: TextPosition | undefined;
  const around: { element: Element; visible?: boolean }[] = [];
  const mark = (node: Node, when: Edge['when']) => {
    if (node === from.node && when === from.when) start = { run: runs.length, offset: from.offset };
    if (node === to.node && when === to.when) end = { run: runs.length, offset: to.offset };
  };

  walkFlatTree(
    { node: body, when: 'reach', offset: 0 },
    {
      reach(node) {
        mark(node, 'reach');
        nodes += 1;
        late ||= length > maxPageChars || (nodes % 64 === 0 && isLate());
        return !late;
      },
      text(node) {
        const parent = around.at(-1);
        if (parent) parent.visible ??= isVisible(parent.element);
        if (!parent?.visible) return;
        const text = node.data;
        late ||= text.length > maxPageChars;
        if (late) return;
        const fold = foldForFind(text);
        runs.push({ node, text, crossed, at: length });
        folded.push(fold);
        length += fold.length;
        crossed = [];
      },
      enter(element) {
        crossed.push(element);
        if (unsearched.has(localNameOf(element))) return false;
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
  return late || !start || !end ? undefined : { runs, folded: folded.join(''), start, end };
}

/** A closed `details` counts as visible: browsers search it, and open it where they find the text. */
function isVisible(element: Element): boolean {
  return (
    Element.prototype.checkVisibility.call(element, { visibilityProperty: true }) ||
    Element.prototype.closest.call(element, 'details:not([open])') !== null
  );
}

// Spaces, soft hyphens and marks that the search of browsers doesn't see.
const ignored = /[\s\p{M}\p{Cf}\u00ad]+/gu;
const spaces = /\s+/g;
const beyondAscii = /[\u0080-\uffff]/;

/**
 * Text as a search for a text fragment compares it, and a little coarser: without case, accents, width,
 * kinds of quotation mark and space. Two passages that a browser may take for the same fold alike, so
 * what is unique folded is unique to every browser. Folding the parts gives the parts of the fold.
 */
export function foldForFind(text: string): string {
  if (!beyondAscii.test(text)) return text.replace(spaces, '').toUpperCase();
  return text
    .normalize('NFKD')
    .replace(ignored, '')
    .replace(/[‘’‚‛`´′]/g, "'")
    .replace(/[“”„‟«»″]/g, '"')
    .toUpperCase();
}
