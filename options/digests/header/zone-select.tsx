import { useMemo } from 'preact/hooks';
import { message } from '../../../src/browser/messages';
import type { Day } from '../../../src/domain/day';
import { offsetOf } from '../../../src/rendering/formats/front-matter';

interface ZoneSelectProps {
  date: Day;
  zone: string | undefined;
  onChoose: (zone: string) => void;
}

/** The zone whose days a post counts in, with how far its clocks are ahead on that day. */
export function ZoneSelect({ date, zone, onChoose }: ZoneSelectProps) {
  const own = zone ?? Intl.DateTimeFormat().resolvedOptions().timeZone;
  // There are hundreds of them, which a keystroke elsewhere leaves as they are.
  const options = useMemo(() => {
    const zones = ['UTC', ...Intl.supportedValuesOf('timeZone')];
    return (zones.includes(own) ? zones : [own, ...zones]).map((one) => (
      <option key={one} value={one}>
        {one === own ? `${offsetOf(date, one) ?? ''} ${one}` : one}
      </option>
    ));
  }, [own, date]);
  return (
    <label>
      <span class="label">{message('zone')}</span>
      <select value={own} onChange={(event) => onChoose(event.currentTarget.value)}>
        {options}
      </select>
    </label>
  );
}
