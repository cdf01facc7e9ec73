import { useId } from 'preact/hooks';
import type { IconNode } from 'lucide';
import { Icon } from './icon';

interface SegmentedControlProps<T extends string> {
  label: string;
  /** `count` says how many there are of it. */
  options: readonly { value: T; label: string; icon?: IconNode; count?: number }[];
  value: T;
  onChange: (value: T) => void;
}

/** One of a few, all in sight: the chosen one is lifted. The arrows go from one to the next. */
export function SegmentedControl<T extends string>({
  label,
  options,
  value,
  onChange,
}: SegmentedControlProps<T>) {
  const name = useId();
  return (
    <span class="segment" role="radiogroup" aria-label={label}>
      {options.map((option) => (
        <label key={option.value} title={option.icon ? option.label : undefined}>
          <input
            type="radio"
            name={name}
            value={option.value}
            aria-label={option.label}
            checked={option.value === value}
            onChange={() => onChange(option.value)}
          />
          {option.icon ? <Icon node={option.icon} /> : option.label}
          {option.count !== undefined && <small>{option.count}</small>}
        </label>
      ))}
    </span>
  );
}
