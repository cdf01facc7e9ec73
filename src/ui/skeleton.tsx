import './parts/states.css';

/** Grey lines in the size of what is coming, which show only once it is late. */
export function Skeleton({ label, rows = 3 }: { label: string; rows?: number }) {
  return (
    <div class="skeleton" role="status" aria-label={label}>
      {Array.from({ length: rows }, (_, row) => (
        <div key={row} class="skeleton-row" aria-hidden="true">
          <i />
          <span>
            <i />
            <i />
            <i />
          </span>
        </div>
      ))}
    </div>
  );
}
