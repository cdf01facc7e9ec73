import type { ComponentChildren } from 'preact';
import './parts/states.css';

/** `draft` is not out yet, `changed` no longer what it was, `off` not set up. */
type StateKind = 'draft' | 'done' | 'changed' | 'failed' | 'off';

/** What has become of a thing, as a dot and a word: the dot says nothing that the word does not. */
export function StateDot({ kind, children }: { kind: StateKind; children: ComponentChildren }) {
  return <span class={`state state-${kind}`}>{children}</span>;
}
