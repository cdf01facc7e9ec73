import { useEffect, useState } from 'preact/hooks';
import { syncSetup, syncState, type SyncSetup, type SyncState } from '../../app/sync/sync-settings';
import { unsentCount } from '../../storage/sync/sent-records';
import { mayPass } from '../../sync/sync-error';
import { readyValue, useLiveQuery } from '../use-live-query';
import { useSetting } from '../use-setting';

/** What is known of the sync in this browser, kept up to date. */
export interface SyncFacts {
  setup: SyncSetup;
  state: SyncState;
  /** How many records wait to be sent. */
  unsent: number;
  standing: 'synced' | 'waiting' | 'offline' | 'needs-you';
  nowMs: number;
}

const minuteMs = 60_000;

/** Undefined until it is read; null where sync is off. */
export function useSync(): SyncFacts | null | undefined {
  const setup = useSetting(syncSetup);
  const state = useSetting(syncState);
  const isOn = setup !== null && setup !== undefined;
  const options = { withoutPrivate: isOn && !setup.withPrivate };
  const unsent = readyValue(
    useLiveQuery(() => (isOn ? unsentCount(options) : Promise.resolve(0)), [isOn, options.withoutPrivate]),
  );
  const [nowMs, setNowMs] = useState(Date.now);
  useEffect(() => {
    setNowMs(Date.now());
    if (!isOn) return undefined;
    const timer = setInterval(() => setNowMs(Date.now()), minuteMs / 2);
    return () => clearInterval(timer);
  }, [isOn, state]);
  if (setup === undefined || !state || unsent === undefined) return undefined;
  if (setup === null) return null;
  const { failure } = state;
  const standing =
    failure !== undefined ? (mayPass(failure) ? 'offline' : 'needs-you') : unsent > 0 ? 'waiting' : 'synced';
  return { setup, state, unsent, standing, nowMs };
}
