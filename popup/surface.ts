/** Whether the capture stands beside the page, in a side panel or side bar, and not in the popup. */
export function isPanel(): boolean {
  return location.search === '?panel';
}

/** Closes the popup once `work` has come to its end; what stands beside the page stays. */
export function closePopup(work: Promise<unknown> = Promise.resolve()): void {
  if (isPanel()) return;
  const close = () => window.close();
  void work.then(close, close);
}
