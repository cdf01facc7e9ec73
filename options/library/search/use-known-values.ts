import { useEffect, useState } from 'preact/hooks';
import type { KnownValues } from '../../../src/domain/query/completions-at';
import { allDigests } from '../../../src/storage/digests';
import { siteList } from '../../../src/storage/site-list';
import { tagList } from '../../../src/storage/tags/tag-list';

const nothing: KnownValues = { tags: [], sites: [], digests: [] };

/** What the library has to offer to whoever writes a query; read as soon as `wanted`. */
export function useKnownValues(wanted: boolean): KnownValues {
  const [known, setKnown] = useState(nothing);
  useEffect(() => {
    if (!wanted) return undefined;
    let current = true;
    const take = (more: Partial<KnownValues>) => {
      if (current) setKnown((before) => ({ ...before, ...more }));
    };
    void Promise.allSettled([
      tagList().then((tags) => take({ tags: tags.map(({ name }) => name) })),
      allDigests().then((digests) => take({ digests: digests.map(({ title }) => title).filter(Boolean) })),
      siteList().then((sites) => take({ sites })),
    ]);
    return () => {
      current = false;
    };
  }, [wanted]);
  return known;
}
