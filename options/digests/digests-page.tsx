import { message } from '../../src/browser/messages';
import { allDigests } from '../../src/storage/digests';
import { useWatched } from '../../src/ui/use-watched';
import { goTo, hrefOf } from '../route';
import { beginDigest } from './new-digest';

/** The digests there are, the latest first, and the way to a new one. */
export function DigestsPage() {
  const digests = useWatched(allDigests, []);
  if (digests.kind === 'reading') return null;
  if (digests.kind === 'failed') return <p class="notice notice-danger">{message('readFailed')}</p>;
  return (
    <section class="column">
      <div class="heading-row">
        <h1>{message('digests')}</h1>
        <button
          class="button button-primary"
          onClick={() => void beginDigest().then((id) => goTo({ section: 'digest', id }))}
        >
          {message('newDigest')}
        </button>
      </div>
      {digests.value.length === 0 && <p class="empty">{message('digestsEmpty')}</p>}
      <ul class="digest-list" aria-label={message('digests')}>
        {digests.value.map((digest) => (
          <li key={digest.id}>
            <a href={hrefOf({ section: 'digest', id: digest.id })}>{digest.title || message('untitled')}</a>
            <time class="soft" dateTime={digest.date}>
              {digest.date}
            </time>
          </li>
        ))}
      </ul>
    </section>
  );
}
