import { useEffect, useState } from 'preact/hooks';
import { openNewDigest } from '../../../src/app/digests/new-digest';
import { message } from '../../../src/browser/messages';
import { isDigestStored } from '../../../src/storage/digests';
import { useLiveQuery } from '../../../src/ui/use-live-query';
import { turnInto } from '../../route';
import { useComposition } from './use-composition';
import { Workbench } from './workbench';
import '../composer.css';
import '../digests.css';
import './frame.css';

interface ComposerProps {
  id: string;
  /** Whether it is begun here, and not stored before something is written in it. */
  isNew: boolean;
  /** What it begins with, where it is begun: the id of a series, or `last`. */
  from: string | undefined;
}

/** Where a digest is put together: the clips to choose from, the post, and what is to be said of it. */
export function Composer({ id, isNew, from }: ComposerProps) {
  const begun = useNewDigest(id, isNew, from);
  const composition = useComposition(id, begun.kind === 'begun' ? begun.times : 0);
  if (begun.kind === 'failed' || composition.kind === 'failed')
    return <p class="notice notice-danger">{message('readFailed')}</p>;
  if (begun.kind === 'beginning' || composition.kind === 'reading') return null;
  if (!composition.value) return <p class="notice">{message('digestGone')}</p>;
  return <Workbench {...composition.value} isNew={isNew} />;
}

type Begun = { kind: 'beginning' | 'failed' } | { kind: 'begun'; times: number };

/**
 * Begins the digest that the address asks for, anew where it asks for another beginning; once it is stored
 * its address is that of any other.
 */
function useNewDigest(id: string, isNew: boolean, from: string | undefined): Begun {
  const [begun, setBegun] = useState<Begun>(isNew ? { kind: 'beginning' } : { kind: 'begun', times: 0 });
  useEffect(() => {
    if (!isNew) return;
    openNewDigest(id, from).then(
      () => setBegun((before) => ({ kind: 'begun', times: before.kind === 'begun' ? before.times + 1 : 1 })),
      () => setBegun({ kind: 'failed' }),
    );
  }, [id, from]);
  const stored = useLiveQuery(() => isDigestStored(id), [id]);
  const isStored = stored.kind === 'ready' && stored.value;
  useEffect(() => {
    if (isNew && isStored) turnInto({ section: 'digest', id });
  }, [isNew, isStored]);
  return begun;
}
