import { useEffect, useState } from 'preact/hooks';
import { chooseBackupImages, downloadBackup, planBackups } from '../../../src/app/transfer/backup';
import { backupPlan } from '../../../src/app/settings/backup-plan';
import { countMessage, message, uiLanguage } from '../../../src/browser/messages';
import { keptBackups, type BackupPlan } from '../../../src/domain/backup-plan';
import { countSavedSince } from '../../../src/storage/list-clips';
import type { ImageTotal } from '../../../src/storage/records/image-records';
import { imageTotal } from '../../../src/storage/stored-images';
import { bytesInWords } from '../../../src/ui/bytes-in-words';
import { Button } from '../../../src/ui/button';
import { SegmentedControl } from '../../../src/ui/segmented-control';
import { Switch } from '../../../src/ui/switch';
import { RestoreSection } from './restore-section';

type Work = { kind: 'idle' | 'working' | 'failed' } | { kind: 'done'; name: string };

/** All of the library in one file: the last one, those to come, and the way back. */
export function BackupPage() {
  const [plan, setPlan] = useState<BackupPlan>();
  useEffect(() => void backupPlan.read().then(setPlan), []);
  if (!plan) return null;
  return (
    <>
      <MakeBackup lastAt={plan.lastAt} onMade={() => void backupPlan.read().then(setPlan)} />
      <PlanSection plan={plan} onPlan={setPlan} />
      <RestoreSection />
    </>
  );
}

function MakeBackup({ lastAt, onMade }: { lastAt: BackupPlan['lastAt']; onMade: () => void }) {
  const [work, setWork] = useState<Work>({ kind: 'idle' });
  const [unsaved, setUnsaved] = useState<number>();
  useEffect(() => {
    if (lastAt !== undefined) void countSavedSince(lastAt).then(setUnsaved);
  }, [lastAt]);
  const download = async () => {
    if (work.kind === 'working') return;
    setWork({ kind: 'working' });
    try {
      setWork({ kind: 'done', name: await downloadBackup() });
      onMade();
    } catch {
      setWork({ kind: 'failed' });
    }
  };
  return (
    <section class="backup-last" aria-label={message('backup')}>
      <p class="backup-date">
        {lastAt === undefined
          ? message('backupNone')
          : message('backupLast', new Date(lastAt).toLocaleString(uiLanguage(), when))}
      </p>
      {lastAt !== undefined && unsaved !== undefined && (
        <p class="soft">
          {unsaved === 0 ? message('backupCurrent') : countMessage('backupUnsaved', unsaved)}
        </p>
      )}
      <p class="soft">{message('backupHint')}</p>
      <p class="setting-row">
        <Button kind="main" size="large" onClick={() => void download()}>
          {message('backupNow')}
        </Button>
        <span role="status">
          {work.kind === 'working' && message('working')}
          {work.kind === 'done' && message('downloaded', work.name)}
          {work.kind === 'failed' && message('exportFailed')}
        </span>
      </p>
    </section>
  );
}

const when = { dateStyle: 'long', timeStyle: 'short' } as const;

const rhythms = { never: 'backupNever', daily: 'backupDaily', weekly: 'backupWeekly' } as const;

/** Backups that are made without asking, and what they hold. */
function PlanSection({ plan, onPlan }: { plan: BackupPlan; onPlan: (plan: BackupPlan) => void }) {
  const { every, images } = plan;
  const [imageBytes, setImageBytes] = useState<number>();
  useEffect(() => {
    void Promise.all([imageTotal('pictures'), imageTotal('icons')]).then((totals) =>
      setImageBytes(backupBytesOf(totals)),
    );
  }, []);
  return (
    <section class="setting" aria-labelledby="backup-plan-heading">
      <h2 id="backup-plan-heading">{message('backupPlan')}</h2>
      <p class="soft">{message('backupPlanHint', keptBackups)}</p>
      <SegmentedControl
        label={message('backupPlan')}
        value={every}
        options={(['never', 'daily', 'weekly'] as const).map((value) => ({
          value,
          label: message(rhythms[value]),
        }))}
        onChange={(value) => void planBackups(value).then(onPlan)}
      />
      <Switch
        label={message('backupImages')}
        on={images}
        onChange={(on) => void chooseBackupImages(on).then(onPlan)}
      />
      {imageBytes !== undefined && imageBytes > 0 && (
        <p class="soft">{message('backupImagesHint', bytesInWords(imageBytes))}</p>
      )}
    </section>
  );
}

/** What the images take in a backup, which has them in base64. */
function backupBytesOf([pictures, icons]: [ImageTotal, ImageTotal]): number {
  return (pictures.bytes * 4) / 3 + icons.bytes;
}
