import type { PostFindings } from '../../../src/app/transfer/take-posts';
import { countMessage, message, type MessageName } from '../../../src/browser/messages';
import type { NoPost } from '../../../src/exchange/posts/source-post';
import { Button } from '../../../src/ui/button';
import { dayInWords } from '../../../src/ui/day-in-words';

const reasons = {
  draft: 'whyDraft',
  empty: 'whyEmpty',
  'no-date': 'whyNoDate',
  broken: 'whyBrokenPost',
  'not-a-post': 'whyNoPost',
  'too-large': 'whyTooLarge',
} as const satisfies Record<NoPost, MessageName>;

interface PostsPreviewProps {
  findings: PostFindings;
  onImport: () => void;
  onCancel: () => void;
}

/** What published posts would become, before anything is written. */
export function PostsPreview({ findings, onImport, onCancel }: PostsPreviewProps) {
  const { posts, alreadyThere, newClips, knownLinks, keptLinks, changed, noPosts, noPostCount } = findings;
  const rows = [
    countMessage('postsFound', posts),
    newClips > 0 && countMessage('postsNewClips', newClips),
    knownLinks > 0 && countMessage('postsKnownLinks', knownLinks),
    keptLinks > 0 && countMessage('postsKeptLinks', keptLinks),
    alreadyThere > 0 && countMessage('postsThere', alreadyThere),
    changed > 0 && countMessage('postsChanged', changed),
  ];
  return (
    <>
      <ul class="outcome">{rows.map((row) => row !== false && <li key={row}>{row}</li>)}</ul>
      <ul class="samples">
        {findings.samples.map(({ title, day, links, url }, n) => (
          <li key={n}>
            <strong dir="auto">{title || message('untitled')}</strong>{' '}
            <span class="soft">
              {[dayInWords(day), countMessage('postsLinks', links), url].filter(Boolean).join(' · ')}
            </span>
          </li>
        ))}
      </ul>
      {noPostCount > 0 && (
        <details class="unreadable" open={noPostCount <= 5}>
          <summary>{countMessage('postsNot', noPostCount)}</summary>
          <ul>
            {noPosts.map(({ origin, why }, n) => (
              <li key={n}>
                <span class="soft" dir="auto">
                  {origin}
                </span>{' '}
                {message(reasons[why])}
              </li>
            ))}
          </ul>
        </details>
      )}
      {posts === 0 && <p class="notice">{message('importNothing')}</p>}
      <div class="exchange-foot">
        {posts > 0 && (
          <Button kind="main" size="large" onClick={onImport}>
            {countMessage('postsNow', posts)}
          </Button>
        )}
        <Button kind={posts === 0 ? 'plain' : 'bare'} size="large" onClick={onCancel}>
          {message(posts === 0 ? 'chooseOther' : 'cancel')}
        </Button>
        {posts > 0 && <span class="soft foot-hint">{message('importPromise')}</span>}
      </div>
    </>
  );
}
