import { useEffect, useState } from 'preact/hooks';
import { chooseBackupImages, downloadBackup, planBackups } from '../../../src/app/transfer/backup';
import { backupPlan } from '../../../src/app/settings/backup-plan';
import { message, uiLanguage } from '../../../src/browser/messages';
import { keptBackups, type BackupPlan } from '../../../src/domain/backup-plan';
import type { ImageTotal } from '../../../src/storage/records/image-records';
import { imageTotal } from '../../../src/storage/stored-images';
import { bytesInWords } from '../../../src/ui/bytes-in-words';

type Work = { kind: 'idle' | 'working' | 'failed' } | { kind: 'done'; name: string };

/** All of the library in one file, now and by itself. */
export function BackupSection() {
  const [plan, setPlan] = useState<BackupPlan>();
  const [work, setWork] = useState<Work>({ kind: 'idle' });
  const [imageBytes, setImageBytes] = useState<number>();
  useEffect(() => {
    void backupPlan.read().then(setPlan);
    void Promise.all([imageTotal('pictures'), imageTotal('icons')]).then((totals) =>
      setImageBytes(backupBytesOf(totals)),
    );
  }, []);
  const repeat = (every: BackupPlan['every']) => void planBackups(every).then(setPlan);
  const download = async () => {
    setWork({ kind: 'working' });
    try {
      setWork({ kind: 'done', name: await downloadBackup() });
      setPlan(await backupPlan.read());
    } catch {
      setWork({ kind: 'failed' });
    }
  };
  return (
    <section class="setting" aria-labelledby="backup-heading">
      <h2 id="backup-heading">{message('backup')}</h2>
      <p class="soft">{message('backupHint')}</p>
      <p class="setting-row">
        <button
          class="button button-primary"
          disabled={work.kind === 'working'}
          onClick={() => void download()}
        >
          {message('backupNow')}
        </button>
        <span role="status">
          {work.kind === 'working' && message('working')}
          {work.kind === 'done' && message('downloaded', work.name)}
          {work.kind === 'failed' && message('exportFailed')}
        </span>
      </p>
      {plan && (
        <>
          <p class="soft">
            {plan.lastAt === undefined
              ? message('backupNone')
              : message('backupLast', new Date(plan.lastAt).toLocaleString(uiLanguage()))}
          </p>
          <label class="backup-plan">
            <span class="label">{message('backupPlan')}</span>
            <select
              value={plan.every}
              onChange={({ currentTarget: { value } }) =>
                repeat(value === 'daily' || value === 'weekly' ? value : 'never')
              }
            >
              <option value="never">{message('backupNever')}</option>
              <option value="daily">{message('backupDaily')}</option>
              <option value="weekly">{message('backupWeekly')}</option>
            </select>
            <span class="soft">{message('backupPlanHint', keptBackups)}</span>
          </label>
          <label class="check">
            <input
              type="checkbox"
              checked={plan.images}
              onChange={({ currentTarget: { checked } }) => void chooseBackupImages(checked).then(setPlan)}
            />
            <span>
              {message('backupImages')}{' '}
              {imageBytes !== undefined && (
                <span class="soft">{message('backupImagesHint', bytesInWords(imageBytes))}</span>
              )}
            </span>
          </label>
        </>
      )}
    </section>
  );
}

/** What the images take in a backup, which has them in base64. */
function backupBytesOf([pictures, icons]: [ImageTotal, ImageTotal]): number {
  return (pictures.bytes * 4) / 3 + icons.bytes;
}
