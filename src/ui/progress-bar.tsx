import './parts/states.css';

/** How far a long work is, as a bar and in words. */
export function ProgressBar({ label, done, of }: { label: string; done: number; of: number }) {
  return (
    <div class="progress-bar">
      <span>{label}</span>
      <progress max={of} value={done} aria-label={label} />
    </div>
  );
}
