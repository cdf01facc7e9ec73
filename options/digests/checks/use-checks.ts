import { useEffect, useMemo, useState } from 'preact/hooks';
import { checkDigest, emailBytes } from '../../../src/app/digests/check-digest';
import type { Clip } from '../../../src/domain/clip';
import type { Digest, Entry } from '../../../src/domain/digest';
import { checkKey, type Check } from '../../../src/domain/digest/checks/check';
import type { OtherDigests } from '../../../src/domain/digest/checks/checks-of';
import { otherDigests } from '../../../src/storage/usage';
import { subscribeToTables } from '../../../src/storage/subscribe';
import type { Chosen } from '../../../src/ui/publishing/format-choice';
import { ownTemplateRunner } from '../../../src/ui/publishing/own-template-runner';
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
  /** How it is to go out. */
  chosen: Chosen;
}

/** What is to be looked at before the post goes out, the weightiest first. It waits until the writer pauses. */
export function useChecks(post: CheckedPost): FoundChecks {
  const { digest, entries, clips } = useDebounced({
    digest: post.digest,
    entries: post.entries,
    clips: post.clips,
  });
  const { format } = post.chosen;
  const others = useOtherDigests(digest, clips);
  const bytes = useEmailBytes({ digest, entries, clips, chosen: post.chosen });
  const all = useMemo(
    () => (others ? checkDigest(digest, entries, clips, others, { format, bytes }) : []),
    [digest, entries, clips, format, bytes, others],
  );
  const accepted = new Set(post.digest.acceptedChecks);
  return {
    open: all.filter((check) => !accepted.has(checkKey(check))),
    accepted: all.filter((check) => accepted.has(checkKey(check))),
    isReady: others !== undefined,
  };
}

/** How many bytes go out where it is an e-mail, as far as that is known; what a template cannot write has none. */
function useEmailBytes({ digest, entries, clips, chosen }: CheckedPost): number | undefined {
  const [bytes, setBytes] = useState<number>();
  const source = chosen.template?.source;
  const isEmail = chosen.format === 'email';
  useEffect(() => {
    setBytes(undefined);
    if (!isEmail) return;
    let current = true;
    const own = source === undefined ? undefined : { template: source, run: runOwn };
    const show = (measured?: number) => {
      if (current) setBytes(measured);
    };
    void emailBytes(digest, entries, clips, own).then(show, () => show());
    return () => {
      current = false;
    };
  }, [digest, entries, clips, isEmail, source]);
  return bytes;
}

const runOwn: typeof ownTemplateRunner.run = (run) => ownTemplateRunner.run(run);

/**
 * What the other digests hold of this one's clips, and what was answered for their links, read again when
 * these change and when the writer comes back.
 */
function useOtherDigests(digest: Digest, clips: ReadonlyMap<string, Clip>): OtherDigests | undefined {
  const [known, setKnown] = useState<OtherDigests>();
  const returns = useReturns();
  const [answered, setAnswered] = useState(0);
  useEffect(() => subscribeToTables(['linkAnswers'], () => setAnswered((before) => before + 1)), []);
  useEffect(() => {
    let current = true;
    void otherDigests(digest, [...clips.values()]).then((value) => {
      if (current) setKnown(value);
    });
    return () => {
      current = false;
    };
  }, [digest.id, clips, returns, answered]);
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
