import { isElement, isShadowRoot, isHtml } from './dom-properties';
import { ownProperty } from './dom-properties';
import type { SelectedRange } from './read-passage';

/** What the reader has selected: ranges of a page (of the top page or of a frame in it), or part of a field's value. */
export type PageSelection =
  | { kind: 'ranges'; ranges: SelectedRange[]; inFrame: boolean }
  | { kind: 'value'; text: string };

/** Shadow trees into which a selection or the focus is followed. */
const maxShadowDepth = 32;

/**
 * The selection: in the field that has the focus, else in the frame that has it, else on the page. What
 * is typed into a password field is never read.
 */
export function findSelection(document: Document, inFrame = false): PageSelection | undefined {
  const focused = focusedElement(document);
  const text = focused && selectedValue(focused);
  if (text !== undefined && text.trim() !== '') return { kind: 'value', text };
  const frame =
    focused && isHtml(focused, 'iframe')
      ? ownProperty(HTMLIFrameElement.prototype, 'contentDocument', focused)
      : null;
  const within = frame && findSelection(frame, true);
  if (within) return within;
  const ranges = selectedRanges(document);
  return ranges.length > 0 ? { kind: 'ranges', ranges, inFrame } : undefined;
}

function focusedElement(document: Document): Element | undefined {
  let focused = ownProperty(Document.prototype, 'activeElement', document) ?? undefined;
  for (let depth = 0; focused && depth < maxShadowDepth; depth += 1) {
    const inner = ownProperty(Element.prototype, 'shadowRoot', focused)?.activeElement;
    if (!inner) break;
    focused = inner;
  }
  return focused;
}

function selectedValue(field: Element): string | undefined {
  if (isHtml(field, 'textarea')) return between(field.value, field.selectionStart, field.selectionEnd);
  if (!isHtml(field, 'input') || field.type === 'password') return undefined;
  return between(field.value, field.selectionStart, field.selectionEnd);
}

function between(value: string, start: number | null, end: number | null): string | undefined {
  return start === null || end === null ? undefined : value.slice(start, end);
}

function selectedRanges(document: Document): SelectedRange[] {
  const selection = Document.prototype.getSelection.call(document);
  if (!selection || selection.rangeCount === 0) return [];
  const ranges = Array.from({ length: selection.rangeCount }, (_, at) => selection.getRangeAt(at));
  const composed = ranges.length === 1 && 'getComposedRanges' in selection;
  return (composed ? composedRanges(selection) : ranges).filter(
    (range) => range.startContainer !== range.endContainer || range.startOffset !== range.endOffset,
  );
}

/** A selection in open shadow trees: from outside it seems to end at their hosts, so these are opened one by one. */
function composedRanges(selection: Selection): SelectedRange[] {
  const shadowRoots: ShadowRoot[] = [];
  let ranges: SelectedRange[] = [];
  for (let depth = 0; depth < maxShadowDepth; depth += 1) {
    ranges = selection.getComposedRanges({ shadowRoots });
    const roots = ranges
      .flatMap((range) => [
        hostAt(range.startContainer, range.startOffset),
        hostAt(range.endContainer, range.endOffset - 1),
      ])
      .flatMap((host) => (host ? (ownProperty(Element.prototype, 'shadowRoot', host) ?? []) : []))
      .filter((root) => !shadowRoots.includes(root));
    if (roots.length === 0) break;
    shadowRoots.push(...roots);
  }
  return ranges;
}

function hostAt(container: Node, offset: number): Element | undefined {
  if (!isElement(container) && !isShadowRoot(container)) return undefined;
  const child = ownProperty(Node.prototype, 'childNodes', container)[offset];
  return child && isElement(child) ? child : undefined;
}
