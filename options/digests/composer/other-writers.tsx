import { createContext, type ComponentChildren, type RefObject } from 'preact';
import { useContext, useEffect, useMemo, useState } from 'preact/hooks';
import { ownPresence, presenceEveryMs, writersOf, type OtherWriter } from '../../../src/app/sync/presence';
import { syncSetup, syncState } from '../../../src/app/sync/sync-settings';
import { message, type MessageName } from '../../../src/browser/messages';
import { deviceName } from '../../../src/storage/sync/confirmed';
import { agoInWords } from '../../../src/ui/sync/sync-words';
import { useSetting } from '../../../src/ui/use-setting';

const nobody: readonly OtherWriter[] = [];

/** Who else is in the digest that is open. */
const WritersContext = createContext(nobody);

interface WithWritersProps {
  digestId: string;
  /** What holds the entries. */
  desk: RefObject<HTMLElement | null>;
  children: ComponentChildren;
}

/** Tells the other devices of this one, and what is drawn in it of the others; it is not drawn anew itself. */
export function WithWriters({ digestId, desk, children }: WithWritersProps) {
  useOwnPresence(digestId, desk);
  return <WritersContext.Provider value={useOtherWriters(digestId)}>{children}</WritersContext.Provider>;
}

/** While another writes in the digest, what each does comes to the other so often. */
const togetherEveryMs = 15_000;

/** The presence is forgotten slowly, so that it need not be looked at often. */
const lookEveryMs = 15_000;

/** Who else has the digest open, on other devices, as far as the last sync told; nobody where sync is off. */
function useOtherWriters(digestId: string): readonly OtherWriter[] {
  const isOn = (useSetting(syncSetup) ?? null) !== null;
  const state = useSetting(syncState);
  const [own, setOwn] = useState<string>();
  const [nowMs, setNowMs] = useState(Date.now);
  useEffect(() => {
    if (!isOn) return undefined;
    void deviceName().then(setOwn);
    setNowMs(Date.now());
    const timer = setInterval(() => setNowMs(Date.now()), lookEveryMs);
    return () => clearInterval(timer);
  }, [isOn, state]);
  const writers = useMemo(() => {
    const all = isOn && state && own !== undefined ? writersOf(digestId, state.devices, own, nowMs) : nobody;
    return all.length === 0 ? nobody : all;
  }, [digestId, isOn, state, own, nowMs]);
  const isTogether = writers.some(({ isStale }) => !isStale);
  useEffect(() => {
    if (!isTogether) return undefined;
    const timer = setInterval(() => {
      if (document.visibilityState === 'visible') void syncNow();
    }, togetherEveryMs);
    return () => clearInterval(timer);
  }, [isTogether]);
  return writers;
}

/** Tells the other devices where in the digest the focus is, while it is open here and sync is set up. */
function useOwnPresence(digestId: string, desk: RefObject<HTMLElement | null>): void {
  const isOn = (useSetting(syncSetup) ?? null) !== null;
  useEffect(() => {
    const element = desk.current;
    if (!isOn || !element) return undefined;
    let entryId: string | undefined;
    const say = () => {
      const place = { digestId, ...(entryId !== undefined && { entryId }) };
      return ownPresence.change(() => ({ ...place, at: new Date().toISOString() }));
    };
    const follow = ({ target }: FocusEvent) => {
      const entry = target instanceof Element ? target.closest<HTMLElement>('[data-entry]') : null;
      if (entry?.dataset['entry'] === entryId) return;
      entryId = entry?.dataset['entry'];
      void say();
    };
    void say().then(syncNow);
    element.addEventListener('focusin', follow);
    const timer = setInterval(() => {
      if (document.visibilityState === 'visible') void say();
    }, presenceEveryMs);
    return () => {
      element.removeEventListener('focusin', follow);
      clearInterval(timer);
      void ownPresence.change((known) => (known?.digestId === digestId ? null : known));
    };
  }, [digestId, isOn]);
}

async function syncNow(): Promise<void> {
  const { runSync } = await import('../../../src/app/sync/run-sync');
  await runSync();
}

/** Who else is at an entry. */
export function EntryWriters({ entryId }: { entryId: string }) {
  const here = useContext(WritersContext).filter((writer) => writer.entryId === entryId);
  return here.length === 0 ? null : (
    <Writers class="writers entry-writers" writers={here} names={['writerHere', 'writerWasHere']} />
  );
}

/** Who else is in the digest. */
export function DigestWriters() {
  const writers = useContext(WritersContext);
  return (
    <span role="status" class="writers">
      {writers.length > 0 && (
        <Writers class="bar-writers" writers={writers} names={['writerInDigest', 'writerWasInDigest']} />
      )}
    </span>
  );
}

interface WritersProps {
  class: string;
  writers: readonly OtherWriter[];
  /** What is said of one who is there, and of one who was. */
  names: readonly [MessageName, MessageName];
}

function Writers({ class: name, writers, names: [is, was] }: WritersProps) {
  return (
    <span class={name}>
      {writers.map(({ deviceId, name: device, isStale, heardAt }) => (
        <span key={deviceId} class={isStale ? 'writer is-stale' : 'writer'} dir="auto">
          {isStale ? message(was, device, agoInWords(heardAt, Date.now()) ?? '') : message(is, device)}
        </span>
      ))}
    </span>
  );
}
