import { useEffect, useState } from 'preact/hooks';
import type { Clip } from '../../../src/domain/clip';
import type { CheckedLink } from '../../../src/domain/link-answer';
import { linkAnswers } from '../../../src/storage/link-answers';
import { subscribeToTables } from '../../../src/storage/subscribe';
import { coalesce } from '../../../src/ui/coalesce';

type Checkable = Pick<Clip, 'id' | 'url'>;

/** The clips that are in sight, and where to say what was answered for each. */
const inSight = new Map<(checked: CheckedLink | undefined) => void, Checkable>();

/** Reads the answers of all that is in sight, in one request; what cannot be read is not known. */
const read = coalesce(async () => {
  const found = await linkAnswers([...inSight.values()]).catch(() => new Map<string, CheckedLink>());
  for (const [show, { id }] of inSight) show(found.get(id));
});

let timer: ReturnType<typeof setTimeout> | undefined;

function readSoon(): void {
  timer ??= setTimeout(() => {
    timer = undefined;
    read();
  });
}

let stop: (() => void) | undefined;

/** What was answered when the link of a clip was checked last, kept up to date while it is in sight. */
export function useLinkAnswer({ id, url }: Checkable): CheckedLink | undefined {
  const [checked, show] = useState<CheckedLink>();
  useEffect(() => {
    inSight.set(show, { id, url });
    stop ??= subscribeToTables(['linkAnswers'], readSoon);
    readSoon();
    return () => {
      inSight.delete(show);
      if (inSight.size > 0) return;
      stop?.();
      stop = undefined;
    };
  }, [id, url]);
  // The row may be another clip's by now.
  return checked?.clipId === id && checked.url === url ? checked : undefined;
}
