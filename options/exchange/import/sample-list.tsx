import { countMessage, message } from '../../../src/browser/messages';
import { siteOf } from '../../../src/domain/address/site-of';
import type { Sample } from './import-messages';

/** The first links as they would become clips. */
export function SampleList({ samples, total }: { samples: readonly Sample[]; total: number }) {
  if (samples.length === 0) return null;
  return (
    <div class="samples">
      <h3 class="label">{countMessage('samplesOf', total, samples.length.toLocaleString())}</h3>
      <ul>
        {samples.map((sample, index) => (
          <li key={index}>
            <strong>{sample.title}</strong>
            <span class="soft">
              {[siteOf(sample.url), new Date(sample.savedAt).toLocaleDateString()].join(' · ')}
              {sample.private && ` · ${message('private')}`}
              {sample.quotes > 0 && ` · ${countMessage('quoteCount', sample.quotes)}`}
            </span>
            {sample.comment !== '' && <span class="sample-comment">{sample.comment}</span>}
            {sample.tags.length > 0 && (
              <ul class="tag-list" aria-label={message('tags')}>
                {sample.tags.map((tag) => (
                  <li key={tag} class="chip">
                    {tag}
                  </li>
                ))}
              </ul>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
