import { Search } from 'lucide';
import { Icon } from './icon';

interface FindFieldProps {
  /** What is looked for, shown while nothing is typed. */
  label: string;
  text: string;
  onText: (text: string) => void;
}

/** A field that narrows what a page shows. */
export function FindField({ label, text, onText }: FindFieldProps) {
  return (
    <span class="find-field">
      <Icon node={Search} />
      <input
        type="search"
        aria-label={label}
        placeholder={label}
        value={text}
        onInput={(event) => onText(event.currentTarget.value)}
      />
    </span>
  );
}
