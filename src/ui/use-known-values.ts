import { useEffect, useRef, useState } from 'preact/hooks';
import type { KnownValues } from '../domain/query/completions-at';
import { allDigests } from '../storage/digests';
import { siteList } from '../storage/site-list';
import { tagList } from '../storage/tag-statistics';
import { subscribeToWrites } from '../storage/subscribe';

const nothing: KnownValues = { tags: [], sites: [], digests: [] };

/**
 * What the library has to offer to whoever writes a query: read while it is `wanted`, and only where
 * something was written since it was read last.
 */
export function useKnownValues(wanted: boolean): KnownValues {
  const [known, setKnown] = useState(nothing);
  const reading = useRef({ stale: true, running: false });
  useEffect(() => {
    const { current: now } = reading;
    const reread = async () => {
      if (now.running) return;
      now.running = true;
      while (now.stale) {
        now.stale = false;
        await readInto((more) => setKnown((before) => ({ ...before, ...more })));
      }
      now.running = false;
    };
    if (wanted) void reread();
    return subscribeToWrites(() => {
      now.stale = true;
      if (wanted) void reread();
    });
  }, [wanted]);
  return known;
}

/** Gives each list as soon as it is read; one that cannot be read stays what it was. */
async function readInto(take: (more: Partial<KnownValues>) => void): Promise<void> {
  await Promise.allSettled([
    tagList().then((tags) => take({ tags: tags.map(({ name, uses }) => ({ name, clips: uses })) })),
    allDigests().then((digests) =>
      take({ digests: digests.flatMap(({ title }) => (title ? { name: title } : [])) }),
    ),
    siteList().then((sites) => take({ sites: sites.map(({ host, clips }) => ({ name: host, clips })) })),
  ]);
}
