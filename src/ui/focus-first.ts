/** Gives the focus to the first of these that takes it: what is not drawn does not. */
export function focusFirst(
  places: readonly (HTMLElement | null | undefined)[],
  options?: FocusOptions,
): void {
  for (const place of places) {
    place?.focus(options);
    if (place && document.activeElement === place) return;
  }
}
