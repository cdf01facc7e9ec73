import { parseFeedSettings, type FeedSettings } from '../../../src/domain/feed-settings';
import { siteOf } from '../../../src/domain/address/site-of';
import { changeSetting, readSetting } from '../../../src/storage/settings';
import { readPostSettings } from '../../settings/post-settings';

const name = 'feed';

/** The feed's title and address; until the writer says otherwise, those that their blog suggests. */
export async function readFeedSettings(): Promise<FeedSettings> {
  const { blog } = await readPostSettings();
  const usual =
    blog === '' ? { title: '', address: '' } : { title: siteOf(blog), address: `${blog}/feed.xml` };
  return parseFeedSettings(await readSetting(name), usual);
}

export async function changeFeedSettings(change: Partial<FeedSettings>): Promise<void> {
  const now = await readFeedSettings();
  return changeSetting(name, (value) => ({ ...parseFeedSettings(value, now), ...change }));
}
