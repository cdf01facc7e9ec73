import { message, uiLanguage } from '../../src/browser/messages';
import type { LibraryStats } from '../../src/storage/library-stats';
import { shortDay } from '../../src/ui/short-day';

const size = { width: 520, height: 90, gap: 2 };

/** The clips of each week as bars; the same numbers stand in a table behind them. */
export function WeekChart({ weeks }: Pick<LibraryStats, 'weeks'>) {
  const most = Math.max(1, ...weeks.map(({ clips }) => clips));
  const step = size.width / Math.max(1, weeks.length);
  const total = weeks.reduce((sum, { clips }) => sum + clips, 0);
  const dayName = (day: string) => shortDay(`${day}T12:00:00`);
  return (
    <figure class="week-chart">
      <figcaption>
        <h2>{message('clipsByWeek')}</h2>
      </figcaption>
      <svg
        viewBox={`0 0 ${size.width} ${size.height}`}
        role="img"
        aria-label={message(
          'clipsByWeekSum',
          total.toLocaleString(uiLanguage()),
          most.toLocaleString(uiLanguage()),
        )}
      >
        {weeks.map(({ from, clips }, n) => {
          const height = clips === 0 ? 1 : Math.max(2, (clips / most) * size.height);
          return (
            <rect
              key={from}
              class={clips === 0 ? 'week-none' : 'week-some'}
              x={n * step}
              y={size.height - height}
              width={step - size.gap}
              height={height}
              rx="1"
            >
              <title>{`${dayName(from)}: ${clips.toLocaleString(uiLanguage())}`}</title>
            </rect>
          );
        })}
      </svg>
      <details>
        <summary>{message('asTable')}</summary>
        <table>
          <thead>
            <tr>
              <th scope="col">{message('weekFrom')}</th>
              <th scope="col">{message('clips')}</th>
            </tr>
          </thead>
          <tbody>
            {weeks.toReversed().map(({ from, clips }) => (
              <tr key={from}>
                <th scope="row">{dayName(from)}</th>
                <td>{clips.toLocaleString(uiLanguage())}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </figure>
  );
}
