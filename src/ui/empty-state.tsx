import type { ComponentChildren } from 'preact';
import './parts/states.css';

interface EmptyStateProps {
  /** One sentence: what belongs here, or what was not found. */
  title: string;
  children?: ComponentChildren;
  /** What can be done about it. */
  acts?: ComponentChildren;
}

/** A place with nothing in it yet. */
export function EmptyState({ title, children, acts }: EmptyStateProps) {
  return (
    <div class="empty-state">
      <h2>{title}</h2>
      {children}
      {acts && <div class="empty-state-acts">{acts}</div>}
    </div>
  );
}
