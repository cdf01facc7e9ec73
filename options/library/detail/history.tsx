import { message } from '../../../src/browser/messages';
import type { SentPublication } from '../../../src/domain/digest/publication';
import type { Clip } from '../../../src/domain/clip';
import { digestUsage } from '../../../src/storage/usage';
import { sentInWords } from '../../../src/ui/publishing/publish-words';
import { useLiveQuery } from '../../../src/ui/use-live-query';
import { hrefOf } from '../../route';

/** The digests in which the clip stands, and where they went out. */
export function History({ clip }: { clip: Clip }) {
  const usage = useLiveQuery(() => digestUsage([clip]), [clip.id, clip.url, clip.originalUrl]);
  if (usage.kind !== 'ready') return null;
  const uses = usage.value.get(clip.id) ?? [];
  return (
    <section aria-labelledby="detail-history">
      <h2 id="detail-history">{message('inDigests')}</h2>
      {uses.length === 0 && <p class="soft">{message('inNoDigest')}</p>}
      <ul class="detail-history">
        {uses.map(({ id, title, date, publication }) => (
          <li key={id}>
            <a href={hrefOf({ section: 'digest', id })}>{title || message('untitled')}</a>{' '}
            <time class="soft" dateTime={date}>
              {date}
            </time>
            {publication && (
              <>
                {' '}
                · <Published publication={publication} />
              </>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Published({ publication }: { publication: SentPublication }) {
  const { url } = publication;
  const words = sentInWords(publication);
  if (url === undefined) return <span class="soft">{words}</span>;
  return (
    <a href={url} target="_blank" rel="noreferrer">
      {words}
    </a>
  );
}
