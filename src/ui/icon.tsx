import { h } from 'preact';
import type { IconNode } from 'lucide';
import './parts/icon.css';

interface IconProps {
  /** What is drawn, in a field of 24 by 24: one of Lucide's, or one of ours. */
  node: IconNode;
  /** Its side in pixels. */
  size?: number;
  /** Whether it is mirrored where the writing runs from right to left, as what points along it is. */
  directed?: boolean;
  filled?: boolean;
}

/** A picture for the eye alone: what it stands for is said by what is around it. */
export function Icon({ node, size = 16, directed = false, filled = false }: IconProps) {
  return (
    <svg
      class={`icon${directed ? ' icon-directed' : ''}${filled ? ' icon-filled' : ''}`}
      viewBox="0 0 24 24"
      width={size}
      height={size}
      aria-hidden="true"
    >
      {node.map(([tag, attributes]) => h(tag, { key: JSON.stringify(attributes), ...attributes }))}
    </svg>
  );
}

/** The grain that marks a clip for the next digest. */
export const grain: IconNode = [['path', { d: 'M12 2.5c5 4.6 5 13.4 0 19-5-5.6-5-14.4 0-19Z' }]];
