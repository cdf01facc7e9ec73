import { uiLanguage } from '../browser/messages';
import './parts/data-table.css';

/** A number of a table's column, with its share of the largest as a bar behind it. */
export function CountBar({ count, most }: { count: number; most: number }) {
  return (
    <span class="count-bar">
      <span>{count.toLocaleString(uiLanguage())}</span>
      <i aria-hidden="true" style={{ '--share': count / Math.max(1, most) }} />
    </span>
  );
}
