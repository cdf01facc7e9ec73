import browser from 'webextension-polyfill';
import { readFields } from '../domain/parse';

/** As much as we use of an interface that the polyfill does not know. */
interface ActionSettings {
  getUserSettings?: () => Promise<unknown>;
}

/** Whether our button stands in the toolbar; undefined where the browser does not tell, as on phones. */
export async function isToolbarButtonPinned(): Promise<boolean | undefined> {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  const action = browser.action as unknown as ActionSettings;
  if (!action.getUserSettings) return undefined;
  const pinned = readFields(await action.getUserSettings())?.get('isOnToolbar');
  return typeof pinned === 'boolean' ? pinned : undefined;
}
