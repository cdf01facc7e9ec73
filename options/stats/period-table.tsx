import { message, uiLanguage } from '../../src/browser/messages';
import type { Period } from '../../src/storage/library-stats';
import '../../src/ui/parts/data-table.css';

/** The numbers of the charts, the latest first. */
export function PeriodTable({
  periods,
  nameOf,
}: {
  periods: readonly Period[];
  nameOf: (day: string) => string;
}) {
  const number = (value: number) => <td class="is-number">{value.toLocaleString(uiLanguage())}</td>;
  return (
    <details class="period-table">
      <summary>{message('asTable')}</summary>
      <div class="data-table-frame">
        <table class="data-table">
          <thead>
            <tr>
              <th scope="col">{message('statsPeriod')}</th>
              <th scope="col" class="is-number">
                {message('statsSaved')}
              </th>
              <th scope="col" class="is-number">
                {message('statsPosts')}
              </th>
              <th scope="col" class="is-number">
                {message('statsUnused')}
              </th>
            </tr>
          </thead>
          <tbody>
            {periods.toReversed().map(({ from, clips, posts, unused }) => (
              <tr key={from}>
                <th scope="row">{nameOf(from)}</th>
                {number(clips)}
                {number(posts)}
                {number(unused)}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}
