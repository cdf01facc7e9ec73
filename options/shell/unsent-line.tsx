import { TriangleAlert } from 'lucide';
import { feedPlaces } from '../../src/app/publishing/feed-places';
import { countMessage, message } from '../../src/browser/messages';
import { unsentPostCount } from '../../src/storage/scheduled-posts';
import { Icon } from '../../src/ui/icon';
import { readyValue, useLiveQuery } from '../../src/ui/use-live-query';
import { useSetting } from '../../src/ui/use-setting';
import { hrefOf } from '../route';

/** That something was to go out by itself and has not, and the way to it; nothing as long as nothing failed. */
export function UnsentLine() {
  const posts = readyValue(useLiveQuery(unsentPostCount, [])) ?? 0;
  const hasFailedFeed = useSetting(feedPlaces)?.some(({ failed }) => failed !== undefined) ?? false;
  if (posts === 0 && !hasFailedFeed) return null;
  const words = posts > 0 ? countMessage('plannedNotSent', posts) : message('feedNotWritten');
  return (
    <a
      class="nav-link side-backup is-warning"
      href={hrefOf({ section: 'digests', view: posts > 0 ? 'all' : 'feeds' })}
      title={words}
    >
      <Icon node={TriangleAlert} size={14} />
      <span class="nav-name">{words}</span>
    </a>
  );
}
