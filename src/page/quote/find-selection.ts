import { isElement, isHtml, isShadowRoot, localNameOf, ownProperty } from '../dom-properties';
import type { SelectedRange } from './read-passage';

/** What the reader has selected: ranges of a page (of the top page or of a frame in it), or part of a field's value. */
export type PageSelection =
  | { kind: 'ranges'; ranges: SelectedRange[]; inFrame: boolean }
  | { kind: 'value'; text: string };

/** Shadow trees into which a selection or the focus is followed. */
const maxShadowDepth = 32;
/** Frames that are looked through, and how deep they may be in each other. */
const maxFrames = 100;
const maxFrameDepth = 8;

/**
 * The selection: in the field that has the focus, else in the frame that has it, else on the page, else in
 * any other frame of its origin. What is typed into a password field is never read.
 */
export function findSelection(document: Document, frameDepth = 0): PageSelection | undefined {
  const focused = focusedElement(document);
  const text = focused && selectedValue(focused);
  if (text !== undefined && text.trim() !== '') return { kind: 'value', text };
  const within = focused && selectionInFrame(focused, frameDepth);
  if (within) return within;
  const ranges = selectedRanges(document);
  if (ranges.length > 0) return { kind: 'ranges', ranges, inFrame: frameDepth > 0 };
  const frames = Array.from(Document.prototype.querySelectorAll.call(document, 'iframe, frame')).slice(
    0,
    maxFrames,
  );
  for (const frame of frames) {
    const found = frame === focused ? undefined : selectionInFrame(frame, frameDepth);
    if (found) return found;
  }
  return undefined;
}

/** Whether the focus is in a frame of another origin, into which no script of this page can look. */
export function isFocusOutOfReach(document: Document, frameDepth = 0): boolean {
  const focused = focusedElement(document);
  if (!focused || !isFrame(focused) || frameDepth > maxFrameDepth) return false;
  const inner = documentOf(focused);
  return inner === undefined || isFocusOutOfReach(inner, frameDepth + 1);
}

function selectionInFrame(element: Element, depth: number): PageSelection | undefined {
  const inner = isFrame(element) && depth < maxFrameDepth ? documentOf(element) : undefined;
  return inner && findSelection(inner, depth + 1);
}

function isFrame(element: Element): element is HTMLIFrameElement | HTMLFrameElement {
  return isHtml(element, 'iframe') || localNameOf(element) === 'frame';
}

function documentOf(frame: HTMLIFrameElement | HTMLFrameElement): Document | undefined {
  const prototype = isHtml(frame, 'iframe') ? HTMLIFrameElement.prototype : HTMLFrameElement.prototype;
  return ownProperty(prototype, 'contentDocument', frame) ?? undefined;
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
