import { isElement, isShadowRoot, isHtml, isText, ownProperty } from '../dom-properties';

/** What a walk calls. `false` from `reach` or `leave` ends it; `false` from `enter` passes the content over. */
export interface Visitor {
  /** Before any node is looked at. */
  reach(node: Node): boolean;
  text(node: Text): void;
  enter(element: Element): boolean;
  /** Also called for elements that were never entered, where the walk began inside of them. */
  leave(element: Element): boolean;
}

/** Where a walk begins or a selection ends: on reaching the node, or on leaving it. */
export interface Edge {
  node: Node;
  when: 'reach' | 'leave';
  /** Characters into the node, where it is a text. */
  offset: number;
}

/** The edge of a boundary point as Range has it, where the offset counts children or characters. */
export function edgeOf(node: Node, offset: number): Edge {
  if (!isElement(node) && !isShadowRoot(node)) return { node, when: 'reach', offset };
  const child = ownProperty(Node.prototype, 'childNodes', node)[offset];
  if (child) return { node: child, when: 'reach', offset: 0 };
  return { node: isElement(node) ? node : (flatParent(node) ?? node), when: 'leave', offset: 0 };
}

/** Elements that are climbed at most. */
const maxDepth = 2_500;

/** Of a node in a slot: which, and what follows there. Kept for a walk, as the page tells it only for a whole slot. */
type Slotted = Map<Node, { slot: Element; next: Node | undefined }>;

/**
 * Walks the flat tree, that is the page as it is laid out: open shadow trees in place of their hosts'
 * children, and slots filled. Keeps no stack, so that no depth of nesting overflows it.
 */
export function walkFlatTree({ node: from, when }: Edge, visitor: Visitor): void {
  const slotted = slotsAround(from);
  let node: Node = from;
  let visiting = when === 'reach';
  for (;;) {
    if (visiting) {
      if (!visitor.reach(node)) return;
      if (isText(node)) visitor.text(node);
      else if (isElement(node) && visitor.enter(node)) {
        const child = firstFlatChild(node, slotted);
        if (child) {
          node = child;
          continue;
        }
        if (!visitor.leave(node)) return;
      }
    } else if (isElement(node) && !visitor.leave(node)) return;
    const place = slotted.get(node);
    const next = place ? place.next : ownProperty(Node.prototype, 'nextSibling', node);
    const parent = next ? undefined : (place?.slot ?? parentOf(node));
    if (!next && !parent) return;
    visiting = Boolean(next);
    node = next ?? parent ?? node;
  }
}

/** The element around a node in the flat tree, if any. */
export function flatParent(node: Node): Element | undefined {
  return slotOf(node) ?? parentOf(node);
}

/** Whether a node is within an element as the page is laid out. */
export function flatContains(element: Element, node: Node): boolean {
  if (Node.prototype.contains.call(element, node)) return true;
  let depth = 0;
  for (let each: Node | undefined = node; each && depth < maxDepth; each = flatParent(each), depth += 1) {
    if (each === element) return true;
  }
  return false;
}

function parentOf(node: Node): Element | undefined {
  const parent = ownProperty(Node.prototype, 'parentNode', node);
  if (!parent || isElement(parent)) return parent ?? undefined;
  return isShadowRoot(parent) ? ownProperty(ShadowRoot.prototype, 'host', parent) : undefined;
}

function firstFlatChild(element: Element, slotted: Slotted): Node | undefined {
  const root = ownProperty(Element.prototype, 'shadowRoot', element);
  const assigned = !root && isHtml(element, 'slot') ? element.assignedNodes() : [];
  for (const [index, node] of assigned.entries()) {
    slotted.set(node, { slot: element, next: assigned[index + 1] });
  }
  return assigned[0] ?? ownProperty(Node.prototype, 'firstChild', root ?? element) ?? undefined;
}

/** The slots that a walk climbs through, where it begins inside of some. */
function slotsAround(from: Node): Slotted {
  const slotted: Slotted = new Map();
  for (let node: Node | undefined = from; node; node = flatParent(node)) {
    const slot = slotOf(node);
    if (slot) firstFlatChild(slot, slotted);
  }
  return slotted;
}

function slotOf(node: Node): HTMLSlotElement | undefined {
  if (isElement(node)) return ownProperty(Element.prototype, 'assignedSlot', node) ?? undefined;
  return isText(node) ? (ownProperty(Text.prototype, 'assignedSlot', node) ?? undefined) : undefined;
}
