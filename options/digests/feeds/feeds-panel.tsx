import { useState } from 'preact/hooks';
import {
  changeFeedSettings,
  maxFeedItems,
  publishedFeed,
  readFeedSettings,
} from '../../../src/app/digests/published-feed';
import { message } from '../../../src/browser/messages';
import { saveFile } from '../../../src/browser/save-file';
import { webUrl } from '../../../src/domain/address/web-url';
import type { FeedSettings } from '../../../src/domain/feed-settings';
import type { FeedKind } from '../../../src/rendering/feeds/write-feed';
import { listPublished } from '../../../src/storage/digests/digest-list';
import { AutosaveField } from '../../../src/ui/autosave-field';
import { useLiveQuery } from '../../../src/ui/use-live-query';

const kinds: readonly { kind: FeedKind; name: string; file: string; type: string }[] = [
  { kind: 'atom', name: 'Atom', file: 'atom.xml', type: 'application/atom+xml' },
  { kind: 'rss', name: 'RSS', file: 'rss.xml', type: 'application/rss+xml' },
  { kind: 'json', name: 'JSON Feed', file: 'feed.json', type: 'application/feed+json' },
];

/** Writes what is published as a feed, for the writer's site. */
export function FeedsPanel() {
  const settings = useLiveQuery(() => readFeedSettings(), []);
  const published = useLiveQuery(listPublished, []);
  const [outcome, setOutcome] = useState('');
  if (settings.kind !== 'ready' || published.kind !== 'ready') return null;
  const { found, withoutAddress } = published.value;
  const hasTitle = settings.value.title.trim() !== '' && webUrl(settings.value.address) !== undefined;
  const download = async ({ kind, file, type }: (typeof kinds)[number]) => {
    await saveFile(file, await publishedFeed(settings.value, found, kind), type);
    return message('downloaded', file);
  };
  return (
    <details class="patterns">
      <summary>{message('feeds')}</summary>
      <p class="soft">{message('feedsHint')}</p>
      <div class="pattern-fields">
        <FeedField label={message('feedTitle')} field="title" settings={settings.value} />
        <FeedField label={message('feedAddress')} field="address" settings={settings.value} />
        {found.length === 0 && <p class="soft">{message('feedNothing')}</p>}
        {found.length > 0 && (
          <p class="soft">
            {message('feedItems', Math.min(found.length, maxFeedItems))}
            {!hasTitle && ` ${message('feedNeedsTitle')}`}
          </p>
        )}
        {withoutAddress.length > 0 && (
          <p class="soft">
            {message(
              'feedNoAddress',
              withoutAddress.map(({ title }) => title || message('untitled')).join(' · '),
            )}
          </p>
        )}
        <div class="export-bar">
          {kinds.map((one) => (
            <button
              key={one.kind}
              class="button"
              disabled={found.length === 0 || !hasTitle}
              onClick={() => void download(one).then(setOutcome, () => setOutcome(message('downloadFailed')))}
            >
              {one.name}
            </button>
          ))}
          <span role="status">{outcome}</span>
        </div>
      </div>
    </details>
  );
}

interface FeedFieldProps {
  label: string;
  field: keyof FeedSettings;
  settings: FeedSettings;
}

function FeedField({ label, field, settings }: FeedFieldProps) {
  return (
    <AutosaveField
      label={label}
      type={field === 'address' ? 'url' : 'text'}
      value={settings[field]}
      onSave={(change) => changeFeedSettings((before) => ({ [field]: change(before[field]) }))}
    />
  );
}
