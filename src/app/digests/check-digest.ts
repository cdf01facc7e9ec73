import type { Clip } from '../../domain/clip';
import { dayOf } from '../../domain/day';
import type { Digest, Entry } from '../../domain/digest';
import type { Check } from '../../domain/digest/checks/check';
import { checksOf, type OtherDigests } from '../../domain/digest/checks/checks-of';
import { compile } from '../../rendering/compile';
import { maxEmailBytes } from '../../rendering/formats/email';
import { threadLimits } from '../../rendering/formats/threads';
import { render } from '../../rendering/render';
import { utf8Length, fits, type ThreadLimits } from '../../rendering/threads/thread-limits';
import { systemClock, type Clock } from '../clock';

const limitsOf: ReadonlyMap<string, ThreadLimits> = new Map(Object.entries(threadLimits));

/** What the writer may want to mend before the post goes out in `format`, today. */
export function checkDigest(
  digest: Digest,
  entries: readonly Entry[],
  clips: ReadonlyMap<string, Clip>,
  otherDigests: OtherDigests,
  format: string,
  clock: Clock = systemClock,
): Check[] {
  const limits = limitsOf.get(format);
  const today = dayOf(clock.now(), digest.zone ?? clock.zone());
  const bytes = format === 'email' ? utf8Length(render(compile(digest, entries, clips), format).text) : 0;
  return checksOf(digest, entries, clips, otherDigests, today, {
    ...(limits && { fits: (text: string) => fits(text, limits) }),
    ...(bytes > maxEmailBytes && { excessBytes: bytes }),
  });
}
