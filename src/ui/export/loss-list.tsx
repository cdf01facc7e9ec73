import { countMessage, message, type MessageName } from '../../browser/messages';
import type { ClipPart } from '../../exchange/writing/clip-part';
import { lossesOf, type ExportFormat } from '../../app/transfer/export-clips';
import type { Counted } from './use-part-counts';

const names = {
  comment: 'partComment',
  quotes: 'partQuotes',
  quoteComments: 'partQuoteComments',
  quoteMarkup: 'partQuoteMarkup',
  quoteFragments: 'partQuoteFragments',
  tags: 'partTags',
  spacesInTags: 'partSpacesInTags',
  commasInTags: 'partCommasInTags',
  private: 'partPrivate',
  authors: 'partAuthors',
  site: 'partSite',
  published: 'partPublished',
  modified: 'partModified',
  description: 'partDescription',
  image: 'partImage',
  icon: 'partIcon',
  language: 'partLanguage',
  keywords: 'partKeywords',
  via: 'partVia',
  viaTitle: 'partViaTitle',
  otherAddresses: 'partOtherAddresses',
  forNextDigest: 'partForNextDigest',
  changedAt: 'partChangedAt',
} as const satisfies Record<ClipPart, MessageName>;

/** What the chosen clips have that the format cannot carry. */
export function LossList({ format, counted }: { format: ExportFormat; counted: Counted }) {
  if (counted.kind === 'failed') return <p class="notice notice-danger">{message('readFailed')}</p>;
  if (counted.kind === 'counting') return <p class="soft">{message('exportCounting')}</p>;
  const { lost, quotedOnly } = lossesOf(format);
  const losses = lost.flatMap((part) => {
    const clips = counted.parts.get(part) ?? 0;
    return clips === 0 ? [] : [{ part, clips }];
  });
  const unquoted = quotedOnly ? counted.clips - counted.quoted : 0;
  if (losses.length === 0 && unquoted === 0) return <p class="notice">{message('exportWhole')}</p>;
  return (
    <div class="notice losses">
      <p>{message('exportLosses')}</p>
      <ul>
        {unquoted > 0 && <li>{countMessage('exportUnquoted', unquoted)}</li>}
        {losses.map(({ part, clips }) => (
          <li key={part}>
            {message(names[part])} <span class="soft">({countMessage('clipCount', clips)})</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
