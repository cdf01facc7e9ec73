import { useEffect, useMemo, useState } from 'preact/hooks';
import { checkDigest } from '../../../src/app/digests/check-digest';
import type { Clip } from '../../../src/domain/clip';
import type { Digest, Entry } from '../../../src/domain/digest';
import { checkKey, type Check } from '../../../src/domain/digest/checks/check';
import type { OtherDigests } from '../../../src/domain/digest/checks/checks-of';
import type { PostFormatId } from '../../../src/rendering/formats/formats';
import { otherDigests } from '../../../src/storage/usage';
import { useReturns } from '../composer/use-returns';

/** What was found in a post: what is to be looked at, and what the writer has said is meant so. */
export interface FoundChecks {
  open: readonly Check[];
  accepted: readonly Check[];
  /** Whether it has been looked at yet. */
  isReady: boolean;
}

interface CheckedPost {
  digest: Digest;
  entries: readonly Entry[];
  clips: ReadonlyMap<string, Clip>;
  format: PostFormatId;
}

/** What is to be looked at before the post goes out, the weightiest first. It waits until the writer pauses. */
export function useChecks(post: CheckedPost): FoundChecks {
  const { digest, entries, clips, format } = useDebounced(post);
  const others = useOtherDigests(digest, clips);
  const all = useMemo(
    () => (others ? checkDigest(digest, entries, clips, others, format) : []),
    [digest, entries, clips, format, others],
  );
  const accepted = new Set(post.digest.acceptedChecks);
  return {
    open: all.filter((check) => !accepted.has(checkKey(check))),
    accepted: all.filter((check) => accepted.has(checkKey(check))),
    isReady: others !== undefined,
  };
}

/** What the other digests hold of this one's clips, read again when these change and when the writer comes back. */
function useOtherDigests(digest: Digest, clips: ReadonlyMap<string, Clip>): OtherDigests | undefined {
  const [known, setKnown] = useState<OtherDigests>();
  const returns = useReturns();
  useEffect(() => {
    let current = true;
    void otherDigests(digest, [...clips.values()]).then((value) => {
      if (current) setKnown(value);
    });
    return () => {
      current = false;
    };
  }, [digest.id, clips, returns]);
  return known;
}

/** How long a value stays as it is before it is taken. */
const pauseMs = 250;

/** The value as it was when it last stayed as it is for a moment: for what need not follow each keystroke. */
function useDebounced<T extends object>(value: T): T {
  const [debounced, setDebounced] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setDebounced(value), pauseMs);
    return () => clearTimeout(timer);
  }, Object.values(value));
  return debounced;
}
