import type { ComponentChildren } from 'preact';
import { X } from 'lucide';
import { Icon } from './icon';

interface ChipProps {
  /** `suggested` waits to be taken; `folded` stands for others; `token` is a part of a search. */
  kind?: 'suggested' | 'folded' | 'token';
  /** What the button says that takes it away; without it there is none. */
  removeLabel?: string;
  onRemove?: () => void;
  onClick?: () => void;
  children: ComponentChildren;
}

const kinds = { suggested: ' chip-suggested', folded: ' chip-folded', token: ' token' } as const;

/** A tag, or a part of a search, that can be taken away. */
export function Chip({ kind, removeLabel, onRemove, onClick, children }: ChipProps) {
  const looks = `chip${kind ? kinds[kind] : ''}`;
  if (removeLabel === undefined && onClick) {
    return (
      <button type="button" class={looks} onClick={onClick}>
        <bdi>{children}</bdi>
      </button>
    );
  }
  return (
    <span class={looks}>
      <bdi>{children}</bdi>
      {removeLabel !== undefined && (
        <button
          type="button"
          class="chip-remove"
          aria-label={removeLabel}
          title={removeLabel}
          onClick={onRemove}
        >
          <Icon node={X} size={12} />
        </button>
      )}
    </span>
  );
}
