/** Gives the focus back to what had it before something covered it, unless it has gone on elsewhere meanwhile. */
export function giveFocusBack(before: Element | null): void {
  queueMicrotask(() => {
    const now = document.activeElement;
    const isLost = now === null || now === document.body;
    if (isLost && before instanceof HTMLElement) before.focus({ preventScroll: true });
  });
}
