/**
 * Makes one run of `work` follow the other: asked for while it runs, however often, it runs once more
 * behind. `work` must not reject.
 */
export function coalesce(work: () => Promise<void>): () => void {
  let running = false;
  let again = false;
  const run = async () => {
    again = running;
    if (running) return;
    running = true;
    await work();
    running = false;
    if (again) void run();
  };
  return () => void run();
}
