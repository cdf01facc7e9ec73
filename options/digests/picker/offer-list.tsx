import { message, type MessageName } from '../../../src/browser/messages';
import { siteOf } from '../../../src/domain/address/site-of';
import type { DigestUse } from '../../../src/domain/digest/usage';
import type { Offer, Reason } from '../../../src/domain/digest/offers';
import type { Offered } from '../../../src/storage/digests/offered-clips';
import { shortDay } from '../../../src/ui/short-day';
import { dayInWords } from '../../../src/ui/day-in-words';

interface OfferListProps {
  offered: Offered;
  ticked: ReadonlySet<string>;
  onTick: (ids: readonly string[], on: boolean) => void;
}

/** The clips to choose from, each with what speaks for it, or against it. */
export function OfferList({ offered: { offers, usage, since }, ticked, onTick }: OfferListProps) {
  return (
    <ul class="picker-list" aria-label={message('offers')}>
      {offers.map((offer) => (
        <li key={offer.clip.id}>
          <OfferRow
            offer={offer}
            use={usage.get(offer.clip.id)?.[0]}
            lastDigest={since.lastDigest}
            isTicked={ticked.has(offer.clip.id)}
            onTick={(on) => onTick([offer.clip.id], on)}
          />
        </li>
      ))}
    </ul>
  );
}

interface OfferRowProps {
  offer: Offer;
  /** The latest digest that the clip's page stands in. */
  use: DigestUse | undefined;
  lastDigest: boolean;
  isTicked: boolean;
  onTick: (on: boolean) => void;
}

const reasonNames: Record<Exclude<Reason, 'new'>, MessageName> = {
  'for-next': 'reasonForNext',
  commented: 'reasonCommented',
  quoted: 'reasonQuoted',
};

function OfferRow({ offer: { clip, reasons }, use, lastDigest, isTicked, onTick }: OfferRowProps) {
  const nameOf = (reason: Reason) =>
    message(reason === 'new' ? (lastDigest ? 'reasonNew' : 'reasonLately') : reasonNames[reason]);
  return (
    <label class="check">
      <input type="checkbox" checked={isTicked} onChange={(event) => onTick(event.currentTarget.checked)} />
      <span class="offer">
        <span>{clip.title.trim() || clip.url}</span>
        {clip.comment.trim() !== '' && <span class="offer-comment">{clip.comment}</span>}
        <span class="soft offer-facts">
          {[siteOf(clip.url), shortDay(clip.savedAt), ...reasons.map(nameOf)].filter(Boolean).join(' · ')}
        </span>
        {use && <span class="offer-used">{usedText(use)}</span>}
      </span>
    </label>
  );
}

/** Where a clip's page stands already. */
export function usedText({ publication, date, title }: DigestUse): string {
  const name = title.trim() || message('untitled');
  return publication ? message('linkedBefore', dayInWords(date), name) : message('standsIn', name);
}
