import type { Settled, Target } from './markdown/settle';

/** How Markdown is made fit for a post: anew each time, or remembered. */
export interface Settler {
  settle: (markdown: string, target?: Target) => Settled;
  settleClip: (comment: string, target: Target) => Settled;
}
