import { useState } from 'preact/hooks';
import { uiLanguage } from '../../src/browser/messages';

interface BarChartProps {
  heading: string;
  /** What it shows, for whoever does not see it. */
  summary: string;
  /** `name` says the period in full, `label` stands below its bar. */
  bars: readonly { name: string; label: string; value: number }[];
  /** A value in words. */
  inWords: (value: number) => string;
}

/** A label below a bar needs as much room as so many bars have: those of wide signs more. */
const barsOfLabel = 4;
const barsOfWideLabel = 6;

/**
 * Numbers of periods as bars with their axes. The value of a bar is said where it is pointed at, and, since
 * the chart is one stop of the Tab key, where the arrows go.
 */
export function BarChart({ heading, summary, bars, inWords }: BarChartProps) {
  const [active, setActive] = useState<number>();
  const most = scaleOf(Math.max(1, ...bars.map(({ value }) => value)));
  const ticks = most === 1 ? [1, 0] : [most, most / 2, 0];
  const every = bars.some(({ label }) => /[\u3000-\u9FFF]/.test(label)) ? barsOfWideLabel : barsOfLabel;
  const shown = active === undefined ? undefined : bars[active];
  const step = (key: string): number | undefined => {
    const at = active ?? bars.length;
    switch (key) {
      case 'ArrowLeft':
        return Math.max(0, at - 1);
      case 'ArrowRight':
        return Math.min(bars.length - 1, active === undefined ? 0 : at + 1);
      case 'Home':
        return 0;
      case 'End':
        return bars.length - 1;
      default:
        return undefined;
    }
  };
  return (
    <figure class="bar-chart">
      <figcaption>
        <h2>{heading}</h2>
        <output>{shown && `${shown.name}: ${inWords(shown.value)}`}</output>
      </figcaption>
      {/* The bars are walked through with the arrows. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
      <div
        class="bar-chart-plot"
        role="img"
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={0}
        aria-label={summary}
        onPointerLeave={() => setActive(undefined)}
        onBlur={() => setActive(undefined)}
        onKeyDown={(event) => {
          const next = step(event.key);
          if (next === undefined) return;
          event.preventDefault();
          setActive(next);
        }}
      >
        <div class="bar-chart-ticks" aria-hidden="true">
          {ticks.map((tick) => (
            <span key={tick}>{tick.toLocaleString(uiLanguage(), { notation: 'compact' })}</span>
          ))}
        </div>
        <div class="bar-chart-bars">
          {bars.map(({ name, label, value }, n) => (
            <span
              key={name}
              class={n === active ? 'is-active' : undefined}
              onPointerEnter={() => setActive(n)}
              onPointerDown={() => setActive(n)}
            >
              <i data-value={value} style={{ '--share': value / most }} />
              {/* Counted from the end, which is today. */}
              {(bars.length - 1 - n) % every === 0 && <small>{label}</small>}
            </span>
          ))}
        </div>
      </div>
    </figure>
  );
}

/** The end of an axis that has room for the value: 1, or an even number that one reads easily. */
function scaleOf(value: number): number {
  if (value <= 2) return value;
  const power = 10 ** Math.floor(Math.log10(value));
  const steps = [1, 2, 4, 6, 8, 10].map((one) => one * power);
  return steps.find((step) => step >= value && step % 2 === 0) ?? 10 * power;
}
