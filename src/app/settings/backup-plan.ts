import { localSettings } from '../../browser/local-settings';
import { backupPlanSchema } from '../../domain/backup-plan';
import { defineSetting } from './define-setting';

/** The plan of this browser. Each has its own: downloads are of one computer. */
export const backupPlan = defineSetting({
  name: 'backupPlan',
  schema: backupPlanSchema,
  fallback: {},
  storage: localSettings,
});
