import { uiLanguage } from '../../src/browser/messages';

interface RankedListProps {
  heading: string;
  rows: { name: string; count: number; href: string }[];
}

/** Names with how often they come, the most frequent first, each with a bar beneath. */
export function RankedList({ heading, rows }: RankedListProps) {
  const most = Math.max(1, ...rows.map(({ count }) => count));
  if (rows.length === 0) return null;
  return (
    <section class="ranking">
      <h2>{heading}</h2>
      <ol aria-label={heading}>
        {rows.map(({ name, count, href }) => (
          <li key={name} style={{ '--share': `${(100 * count) / most}%` }}>
            <a href={href}>{name}</a>
            <span class="soft">{count.toLocaleString(uiLanguage())}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}
