import { useMemo, useState, useEffect } from 'preact/hooks';
import {
  addClips,
  clauseOfQuestion,
  type ClipQuestion,
  offerClips,
} from '../../../src/app/digests/offered-clips';
import { countMessage, message } from '../../../src/browser/messages';
import type { Digest, Entry } from '../../../src/domain/digest';
import { OfferList } from './offer-list';
import { PickerQuestion } from './picker-question';
import type { Offered } from '../../../src/storage/digests/offered-clips';
import type { LiveQuery } from '../../../src/ui/use-live-query';
import { useReturns } from '../composer/use-returns';

interface ClipPickerProps {
  digest: Digest;
  entries: readonly Entry[];
}

/** The clips that could go into the digest: what is new, or what the writer asks for. */
export function ClipPicker({ digest, entries }: ClipPickerProps) {
  const [question, setQuestion] = useState<ClipQuestion>({ query: '', tag: '', period: { kind: 'new' } });
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const standing = useMemo(
    () => entries.flatMap((entry) => (entry.kind === 'clip' ? [entry.clipId] : [])).join(),
    [entries],
  );
  const offered = useOffers(digest, question, standing);
  const found = offered.kind === 'ready' ? offered.value : undefined;
  const offers = found?.offers ?? [];
  // What was linked before goes in when it is ticked itself, and not among all.
  const fresh = offers.filter(({ clip }) => !found?.usage.has(clip.id));
  const picked = offers.filter(({ clip }) => ticked.has(clip.id)).map(({ clip }) => clip);
  const allTicked = fresh.length > 0 && fresh.every(({ clip }) => ticked.has(clip.id));

  const tick = (ids: readonly string[], on: boolean) =>
    setTicked((before) => {
      const next = new Set(before);
      for (const id of ids) {
        if (on) next.add(id);
        else next.delete(id);
      }
      return next;
    });
  // A keystroke elsewhere leaves it as it is.
  const list = useMemo(
    () => found && <OfferList offered={found} ticked={ticked} onTick={tick} />,
    [found, ticked],
  );
  const add = () => {
    setTicked(new Set());
    void addClips(digest, picked);
  };
  return (
    <section class="picker" aria-labelledby="picker-heading">
      <div class="heading-row">
        <h2 id="picker-heading">{message('addClips')}</h2>
        <label class="check">
          <input
            type="checkbox"
            disabled={fresh.length === 0}
            checked={allTicked}
            onChange={(event) =>
              tick(
                fresh.map(({ clip }) => clip.id),
                event.currentTarget.checked,
              )
            }
          />
          {message('selectAll')}
        </label>
        <button class="button button-primary" disabled={picked.length === 0} onClick={add}>
          {picked.length === 0 ? message('add') : countMessage('addCount', picked.length)}
        </button>
      </div>
      <PickerQuestion question={question} since={found?.since} onChange={setQuestion} />
      {offered.kind === 'failed' && <p class="notice notice-danger">{message('readFailed')}</p>}
      {found && offers.length === 0 && (
        <p class="soft">{message(clauseOfQuestion(question) ? 'pickerNothingFound' : 'pickerNothingNew')}</p>
      )}
      {list}
    </section>
  );
}

/**
 * The clips that are offered to a digest, or found by what is asked. They are looked up again when its
 * clips change (`clipIds` names them) and when the writer comes back from another page, where they may
 * have clipped something; not at each keystroke in the post.
 */
function useOffers(digest: Digest, question: ClipQuestion, clipIds: string): LiveQuery<Offered> {
  const [offered, setOffered] = useState<LiveQuery<Offered>>({ kind: 'reading' });
  const returns = useReturns();
  useEffect(() => {
    let current = true;
    offerClips(digest, question).then(
      (value) => current && setOffered({ kind: 'ready', value }),
      (error: unknown) => current && setOffered({ kind: 'failed', error }),
    );
    return () => {
      current = false;
    };
  }, [digest.id, JSON.stringify(question), clipIds, returns]);
  return offered;
}
