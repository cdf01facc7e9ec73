/** What `read` gives, or `otherwise` where it throws: one source that trips over a page must not silence the others. */
export function attempt<T>(read: () => T, otherwise: T): T {
  try {
    return read();
  } catch {
    return otherwise;
  }
}
