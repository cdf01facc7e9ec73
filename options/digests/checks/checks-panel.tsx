import { useMemo, useEffect, useState } from 'preact/hooks';
import { checkDigest } from '../../../src/app/digests/check-digest';
import { countMessage, message } from '../../../src/browser/messages';
import type { Clip } from '../../../src/domain/clip';
import type { Digest, Entry } from '../../../src/domain/digest';
import type { Check } from '../../../src/domain/digest/checks/check';
import type { PostFormatId } from '../../../src/rendering/formats/formats';
import { removeEntry } from '../../../src/storage/digests';
import { checkText } from './check-text';
import { entryName, goToEntry } from '../outline/entry-name';
import type { OtherDigests } from '../../../src/domain/digest/checks/checks-of';
import { otherDigests } from '../../../src/storage/usage';
import { useReturns } from '../composer/use-returns';

interface ChecksPanelProps {
  digest: Digest;
  entries: readonly Entry[];
  clips: ReadonlyMap<string, Clip>;
  format: PostFormatId;
}

/** What the writer may want to mend before the post goes out. It waits until they pause. */
export function ChecksPanel(props: ChecksPanelProps) {
  const { digest, entries, clips, format } = useDebounced(props);
  const otherDigests = useOtherDigests(digest, clips);
  const checks = useMemo(() => {
    return otherDigests ? checkDigest(digest, entries, clips, otherDigests, format) : [];
  }, [digest, entries, clips, format, otherDigests]);
  return (
    <details class="checks">
      <summary>{checks.length === 0 ? message('checksNone') : countMessage('checks', checks.length)}</summary>
      <ul>
        {checks.map((check, index) => (
          <CheckRow key={index} check={check} name={nameOf(check, entries, clips)} />
        ))}
      </ul>
    </details>
  );
}

/** What is mended by taking the entry out; the composer's undo puts it back. */
const removable: ReadonlySet<Check['kind']> = new Set([
  'private-clip',
  'trashed-clip',
  'clip-gone',
  'linked-before',
  'same-link',
  'empty-section',
  'standing-text',
]);

function CheckRow({ check, name }: { check: Check; name: string }) {
  const entryId = 'entryId' in check ? check.entryId : undefined;
  return (
    <li>
      <span>{checkText(check, name)}</span>
      {entryId !== undefined && (
        <button
          class="button button-small"
          aria-label={message('goToEntry', name)}
          onClick={() => goToEntry(entryId)}
        >
          {message('goTo')}
        </button>
      )}
      {entryId !== undefined && removable.has(check.kind) && (
        <button
          class="button button-small"
          aria-label={message('removeName', name)}
          onClick={() => void removeEntry(entryId)}
        >
          {message('entriesRemove')}
        </button>
      )}
    </li>
  );
}

function nameOf(check: Check, entries: readonly Entry[], clips: ReadonlyMap<string, Clip>): string {
  const id = 'entryId' in check ? check.entryId : undefined;
  return id === undefined
    ? ''
    : entryName(
        entries.find((entry) => entry.id === id),
        clips,
      );
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
