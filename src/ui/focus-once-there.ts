/**
 * Puts the focus on what `find` finds, as soon as it is on the page. For what takes itself away when it
 * is pressed: the focus would fall to the top of the page. Where the reader has meanwhile gone on to
 * something else, they are let be.
 */
export function focusOnceThere(find: () => HTMLElement | null | undefined): void {
  const before = document.activeElement;
  const look = () => {
    const now = document.activeElement;
    const goneOn = now !== before && now !== null && now !== document.body;
    const found = goneOn ? undefined : find();
    if (goneOn || found) observer.disconnect();
    found?.focus();
  };
  const observer = new MutationObserver(look);
  observer.observe(document.body, { childList: true, subtree: true });
  look();
}
