import { useState } from 'preact/hooks';
import { Download } from 'lucide';
import {
  changeFeedSettings,
  maxFeedItems,
  publishedFeed,
  readFeedSettings,
} from '../../../src/app/digests/published-feed';
import { copyText } from '../../../src/browser/clipboard';
import { message } from '../../../src/browser/messages';
import { saveFile } from '../../../src/browser/save-file';
import { webUrl } from '../../../src/domain/address/web-url';
import { feedFiles, type FeedFile } from '../../../src/domain/feed-place';
import type { FeedSettings } from '../../../src/domain/feed-settings';
import { escapeHtml } from '../../../src/rendering/html/escape-html';
import { listPublished } from '../../../src/storage/digests/digest-list';
import { AutosaveField } from '../../../src/ui/autosave-field';
import { Button } from '../../../src/ui/button';
import { EmptyState } from '../../../src/ui/empty-state';
import { useLiveQuery } from '../../../src/ui/use-live-query';
import { hrefOf } from '../../route';
import { FeedPlaces } from './feed-places';

/** What is published, as feeds for the writer's site, and how they get there. */
export function FeedsPage() {
  const settings = useLiveQuery(() => readFeedSettings(), []);
  const published = useLiveQuery(listPublished, []);
  const [outcome, setOutcome] = useState('');
  if (settings.kind !== 'ready' || published.kind !== 'ready') return null;
  const { found, withoutAddress } = published.value;
  const isNamed = settings.value.title.trim() !== '' && webUrl(settings.value.address) !== undefined;
  const download = async ({ kind, name, mediaType }: FeedFile) => {
    await saveFile(name, await publishedFeed(settings.value, found, kind), mediaType);
    return message('downloaded', name);
  };
  return (
    <div class="feeds-page">
      <p class="soft">{message('feedsHint')}</p>
      {found.length === 0 ? (
        <EmptyState
          title={message('feedNothingTitle')}
          acts={
            <a class="button" href={hrefOf({ section: 'digests', view: 'drafts' })}>
              {message('draftDigests')}
            </a>
          }
        >
          <p>{message('feedNothing')}</p>
        </EmptyState>
      ) : (
        <ol class="feed-steps">
          <li>
            <h2>{message('feedStepName')}</h2>
            <div class="field-grid">
              <FeedField label={message('feedTitle')} field="title" settings={settings.value} />
              <FeedField label={message('feedAddress')} field="address" settings={settings.value} />
            </div>
            {!isNamed && <p class="notice">{message('feedNeedsTitle')}</p>}
          </li>
          <li>
            <h2>{message('feedStepFile')}</h2>
            <p class="soft">{message('feedItems', Math.min(found.length, maxFeedItems))}</p>
            {isNamed && (
              <p class="feed-files">
                {feedFiles.map((file) => (
                  <Button
                    key={file.kind}
                    icon={Download}
                    onClick={() =>
                      void download(file).then(setOutcome, () => setOutcome(message('downloadFailed')))
                    }
                  >
                    {message('downloadName', file.name)}
                  </Button>
                ))}
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
          </li>
          <li>
            <h2>{message('feedStepSite')}</h2>
            <p class="soft">
              {message('feedStepSiteHint', 'Hugo: static/ · Jekyll, Eleventy: / · Astro: public/')}
            </p>
          </li>
          <li>
            <h2>{message('feedStepPlaces')}</h2>
            <FeedPlaces />
          </li>
          <li>
            <h2>{message('feedStepLink')}</h2>
            <p class="soft">{message(isNamed ? 'feedStepLinkHint' : 'feedStepLinkLater', '<head>')}</p>
            {isNamed && <LinkElement settings={settings.value} onCopied={setOutcome} />}
          </li>
          <li>
            <h2>{message('feedStepAgain')}</h2>
            <p class="soft">{message('feedStepAgainHint')}</p>
          </li>
        </ol>
      )}
      <p role="status">{outcome}</p>
    </div>
  );
}

/** The line by which browsers and feed readers find the feed, to be copied. */
function LinkElement({ settings, onCopied }: { settings: FeedSettings; onCopied: (said: string) => void }) {
  const type = feedFiles.find(({ name }) => settings.address.endsWith(name.slice(name.lastIndexOf('.'))));
  const mediaType = type?.kind === 'json' ? type.mediaType : 'application/atom+xml';
  const line = `<link rel="alternate" type="${mediaType}" title="${escapeHtml(settings.title)}" href="${escapeHtml(settings.address)}">`;
  return (
    <div class="feed-link">
      <code>{line}</code>
      <Button
        size="small"
        onClick={() =>
          void copyText(line).then(
            () => onCopied(message('copied')),
            () => onCopied(message('copyFailed')),
          )
        }
      >
        {message('copy')}
      </Button>
    </div>
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
