import { useRef, useState } from 'preact/hooks';
import { syncSetup } from '../../../src/app/sync/sync-settings';
import { message } from '../../../src/browser/messages';
import { Button } from '../../../src/ui/button';
import { lazyComponent } from '../../../src/ui/lazy-component';
import { useSetting } from '../../../src/ui/use-setting';
import { SettingGroup, SettingLine } from '../setting-line';

// What syncs is loaded where somebody wants it to, and not before.
const SetUpSync = lazyComponent(async () => (await import('./set-up-sync-form')).SetUpSync);
const SyncSummary = lazyComponent(async () => (await import('./sync-summary')).SyncSummary);

/** Whether this browser syncs, and the way to have it do so. */
export function SyncGroup() {
  const setup = useSetting(syncSetup);
  const [isSettingUp, setIsSettingUp] = useState(false);
  const begin = useRef<HTMLDivElement>(null);
  if (setup === undefined) return null;
  const cancel = () => {
    setIsSettingUp(false);
    queueMicrotask(() => begin.current?.querySelector('button')?.focus());
  };
  return (
    <SettingGroup id="sync" title={message('sync')}>
      {isSettingUp ? (
        <SettingLine isWide title={message('syncTitle')} hint={message('syncHint')}>
          <SetUpSync onCancel={cancel} />
        </SettingLine>
      ) : setup === null ? (
        <SettingLine title={message('syncTitle')} hint={message('syncHint')}>
          <div ref={begin}>
            <Button onClick={() => setIsSettingUp(true)}>{message('syncSetUp')}</Button>
          </div>
        </SettingLine>
      ) : (
        <SyncSummary />
      )}
    </SettingGroup>
  );
}
