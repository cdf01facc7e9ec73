let last: Promise<unknown> = Promise.resolve();

/**
 * Runs works on digests in the order in which they were asked for, also where one reads something before
 * it writes: an undo takes back the step before it, however quickly it follows.
 */
export function serialQueue<R>(work: () => Promise<R>): Promise<R> {
  const run = last.then(work);
  last = run.catch(() => undefined);
  return run;
}
