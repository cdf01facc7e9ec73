import browser from 'webextension-polyfill';
import { message, type MessageName } from './messages';

/** What the toolbar button says of the page in a tab. It is forgotten when the tab goes elsewhere. */
export type Badge = 'saved' | 'failed' | 'none';

const looks: Record<Badge, { text: string; colour: string; title: MessageName }> = {
  saved: { text: '✓', colour: '#1f6b4c', title: 'badgeSaved' },
  failed: { text: '!', colour: '#a8321f', title: 'badgeFailed' },
  none: { text: '', colour: '#1f6b4c', title: 'actionTitle' },
};

/** Marks the button of a tab; a tab that is gone by then is no error. */
export async function showBadge(tabId: number, badge: Badge): Promise<void> {
  const { text, colour, title } = looks[badge];
  const { action } = browser;
  await Promise.allSettled([
    action.setBadgeText({ tabId, text }),
    action.setBadgeBackgroundColor({ tabId, color: colour }),
    action.setTitle({ tabId, title: message(title) }),
  ]);
}
