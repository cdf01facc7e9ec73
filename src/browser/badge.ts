import browser from 'webextension-polyfill';
import { message, type MessageName } from './messages';

/** What the toolbar button says of the page in a tab. It is forgotten when the tab goes elsewhere. */
export type Badge = 'saved' | 'failed' | 'none';

/** What it says on every tab of whose page it says nothing. */
type OwnBadge = 'not-sent' | 'none';

const looks: Record<Badge | OwnBadge, { text: string; colour: string; title: MessageName }> = {
  saved: { text: '✓', colour: '#1f6b4c', title: 'badgeSaved' },
  failed: { text: '!', colour: '#a8321f', title: 'badgeFailed' },
  'not-sent': { text: '!', colour: '#a8321f', title: 'badgeNotSent' },
  none: { text: '', colour: '#1f6b4c', title: 'actionTitle' },
};

/** Marks the button of a tab; a tab that is gone by then is no error. */
export async function showBadge(tabId: number, badge: Badge): Promise<void> {
  const { text, colour, title } = looks[badge];
  const { action } = browser;
  await Promise.allSettled([
    // With nothing to say of this tab it says what it says on all of them.
    action.setBadgeText({ tabId, text: text === '' ? null : text }),
    action.setBadgeBackgroundColor({ tabId, color: colour }),
    action.setTitle({ tabId, title: message(title) }),
  ]);
}

/** Marks the button on every tab. */
export async function showOwnBadge(badge: OwnBadge): Promise<void> {
  const { text, colour, title } = looks[badge];
  const { action } = browser;
  await Promise.allSettled([
    action.setBadgeText({ text }),
    action.setBadgeBackgroundColor({ color: colour }),
    action.setTitle({ title: message(title) }),
  ]);
}
