import { useEffect } from 'preact/hooks';
import { Check, CircleDashed, TriangleAlert } from 'lucide';
import { noteFirstClips } from '../../src/app/transfer/backup';
import { backupPlan } from '../../src/app/settings/backup-plan';
import { countMessage, message, uiLanguage } from '../../src/browser/messages';
import { fewClips, wantsBackupWarning } from '../../src/domain/backup-plan';
import type { Instant } from '../../src/domain/day';
import { clipsSavedSince } from '../../src/storage/list-clips';
import { Icon } from '../../src/ui/icon';
import { useLiveQuery } from '../../src/ui/use-live-query';
import { useSetting } from '../../src/ui/use-setting';
import { hrefOf } from '../route';

/** When the last backup was made, or that there is none; a warning only where it would cost something. */
export function BackupLine({ clips }: { clips: number | undefined }) {
  const plan = useSetting(backupPlan);
  const lastAt = plan?.lastAt;
  const unsaved = useLiveQuery(() => clipsSavedSince(lastAt, fewClips), [lastAt]);
  const hasClips = clips !== undefined && clips > 0;
  useEffect(() => {
    if (hasClips && plan && plan.clipsSince === undefined) void noteFirstClips();
  }, [hasClips, plan]);
  if (!plan || !hasClips || unsaved.kind !== 'ready') return null;
  const warns = wantsBackupWarning(unsaved.value, plan, new Date().toISOString());
  const words =
    lastAt !== undefined
      ? message('backupLineDone', ago(lastAt))
      : warns
        ? countMessage('backupLineWarn', clips)
        : message('backupLineNone');
  return (
    <a
      class={`nav-link side-backup${warns ? ' is-warning' : ''}`}
      href={hrefOf({ section: 'exchange', part: 'backup' })}
      title={words}
    >
      <Icon node={warns ? TriangleAlert : lastAt === undefined ? CircleDashed : Check} size={14} />
      <span class="nav-name">{words}</span>
    </a>
  );
}

const dayMs = 86_400_000;

function ago(instant: Instant): string {
  const format = new Intl.RelativeTimeFormat(uiLanguage(), { numeric: 'auto' });
  return format.format(-Math.max(0, Math.floor((Date.now() - Date.parse(instant)) / dayMs)), 'day');
}
