import { useEffect, useState } from 'preact/hooks';
import { failureLog, failureText } from '../../src/app/failures';
import { backupPlan } from '../../src/app/settings/backup-plan';
import { copyText } from '../../src/browser/clipboard';
import { countMessage, joinSentences, message, uiLanguage } from '../../src/browser/messages';
import { storageUse, type StorageUse } from '../../src/storage/persist';
import { Button } from '../../src/ui/button';
import { bytesInWords } from '../../src/ui/bytes-in-words';
import { useSetting } from '../../src/ui/use-setting';
import { hrefOf } from '../route';
import { DeleteEverythingDialog } from './delete-everything-dialog';
import { SettingGroup, SettingLine } from './setting-line';

/** What is kept in this browser: how much, what went wrong with it, and the way to delete all of it. */
export function DataSettings() {
  const [isDeleting, setIsDeleting] = useState(false);
  return (
    <SettingGroup id="data" title={message('settingsData')}>
      <Storage />
      <Backup />
      <Failures />
      <SettingLine title={message('deleteEverything')} hint={message('deleteEverythingHint')}>
        <Button kind="danger" onClick={() => setIsDeleting(true)}>
          {message('deleteDots')}
        </Button>
      </SettingLine>
      {isDeleting && <DeleteEverythingDialog onClose={() => setIsDeleting(false)} />}
    </SettingGroup>
  );
}

function Storage() {
  const [use, setUse] = useState<StorageUse>();
  // Where the browser does not tell, nothing is said of it.
  useEffect(() => void storageUse().then(setUse, () => undefined), []);
  const { usedBytes, quotaBytes, isPersistent = false } = use ?? {};
  if (!use) return null;
  return (
    <SettingLine
      title={
        usedBytes === undefined ? message('storageUnknown') : message('storageUsed', bytesInWords(usedBytes))
      }
      hint={joinSentences(
        quotaBytes === undefined ? '' : message('storageQuota', bytesInWords(quotaBytes)),
        message(isPersistent ? 'storagePersistent' : 'storageEvictable'),
      )}
    />
  );
}

function Backup() {
  const plan = useSetting(backupPlan);
  if (!plan) return null;
  const last =
    plan.lastAt === undefined
      ? message('backupLineNone')
      : message('backupLast', new Date(plan.lastAt).toLocaleString(uiLanguage(), { dateStyle: 'medium' }));
  const every = { never: 'backupNever', daily: 'backupDaily', weekly: 'backupWeekly' } as const;
  return (
    <SettingLine
      title={message('backup')}
      hint={`${last} · ${message('settingsBackupPlan', message(every[plan.every]))}`}
    >
      <a class="button" href={hrefOf({ section: 'exchange', part: 'backup' })}>
        {message('settingsBackupOpen')}
      </a>
    </SettingLine>
  );
}

function Failures() {
  const failures = useSetting(failureLog);
  const [outcome, setOutcome] = useState('');
  if (!failures) return null;
  const copy = () =>
    copyText(failureText(failures)).then(
      () => setOutcome(message('copied')),
      () => setOutcome(message('detailsRefused')),
    );
  return (
    <SettingLine
      isWide={failures.length > 0}
      title={message('failureLog')}
      hint={failures.length === 0 ? message('failureLogEmpty') : message('failureLogHint')}
    >
      {failures.length > 0 && (
        <>
          <details class="failure-log">
            <summary>{countMessage('failureCount', failures.length)}</summary>
            <ul>
              {failures.toReversed().map(({ at, place, kinds }) => (
                <li key={`${at} ${place}`}>
                  <time dateTime={at}>{new Date(at).toLocaleString(uiLanguage())}</time> <code>{place}</code>{' '}
                  <code>{kinds.join(' < ')}</code>
                </li>
              ))}
            </ul>
          </details>
          <div class="button-row">
            <Button onClick={() => void copy()}>{message('copyDetails')}</Button>
            <Button kind="bare" onClick={() => void failureLog.change(() => [])}>
              {message('failureLogClear')}
            </Button>
          </div>
        </>
      )}
      <span role="status">{outcome}</span>
    </SettingLine>
  );
}
