import { isElement, isFragment, isHtml } from './node-kinds';
import { own } from './own';
import type { Span } from './read-passage';

/** What the reader has selected: ranges of a page (of the top page or of a frame in it), or part of a field's value. */
export type Found = { kind: 'ranges'; spans: Span[]; inFrame: boolean } | { kind: 'value'; text: string };

/** How many shadow trees deep a selection or the focus is followed. */
const deepest = 32;

/**
 * The selection: in the field that has the focus, else in the frame that has it, else on the page. What
 * is typed into a password field is never read.
 */
export function findSelection(document: Document, inFrame = false): Found | undefined {
  const focused = focusedElement(document);
  const text = focused && selectedValue(focused);
  if (text !== undefined && text.trim() !== '') return { kind: 'value', text };
  const frame =
    focused && isHtml(focused, 'iframe')
      ? own(HTMLIFrameElement.prototype, 'contentDocument', focused)
      : null;
  const within = frame && findSelection(frame, true);
  if (within) return within;
  const spans = selectedSpans(document);
  return spans.length > 0 ? { kind: 'ranges', spans, inFrame } : undefined;
}

function focusedElement(document: Document): Element | undefined {
  let focused = own(Document.prototype, 'activeElement', document) ?? undefined;
  for (let depth = 0; focused && depth < deepest; depth += 1) {
    const inner = own(Element.prototype, 'shadowRoot', focused)?.activeElement;
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

function selectedSpans(document: Document): Span[] {
  const selection = Document.prototype.getSelection.call(document);
  if (!selection || selection.rangeCount === 0) return [];
  const ranges = Array.from({ length: selection.rangeCount }, (_, at) => selection.getRangeAt(at));
  const spans = ranges.length === 1 && 'getComposedRanges' in selection ? composedSpans(selection) : ranges;
  return spans.filter(
    (span) => span.startContainer !== span.endContainer || span.startOffset !== span.endOffset,
  );
}

/** A selection in open shadow trees: from outside it seems to end at their hosts, so these are opened one by one. */
function composedSpans(selection: Selection): Span[] {
  const shadowRoots: ShadowRoot[] = [];
  let spans: Span[] = [];
  for (let depth = 0; depth < deepest; depth += 1) {
    spans = selection.getComposedRanges({ shadowRoots });
    const roots = spans
      .flatMap((span) => [
        hostAt(span.startContainer, span.startOffset),
        hostAt(span.endContainer, span.endOffset - 1),
      ])
      .flatMap((host) => (host ? (own(Element.prototype, 'shadowRoot', host) ?? []) : []))
      .filter((root) => !shadowRoots.includes(root));
    if (roots.length === 0) break;
    shadowRoots.push(...roots);
  }
  return spans;
}

function hostAt(container: Node, offset: number): Element | undefined {
  if (!isElement(container) && !isFragment(container)) return undefined;
  const child = own(Node.prototype, 'childNodes', container)[offset];
  return child && isElement(child) ? child : undefined;
}
