import { useState } from 'preact/hooks';
import type { Clip } from '../../src/domain/clip';

/** The icon that the page itself named; nobody else is asked for one. */
export function PageIcon({ clip: { icon } }: { clip: Pick<Clip, 'icon'> }) {
  const [broken, setBroken] = useState<string>();
  if (icon === undefined || icon === broken || !/^(?:https?:|data:image\/)/i.test(icon)) {
    return null;
  }
  return (
    <img
      class="page-icon"
      src={icon}
      alt=""
      width="16"
      height="16"
      loading="lazy"
      referrerpolicy="no-referrer"
      onError={() => setBroken(icon)}
    />
  );
}
