import { ArrowDown, ArrowUp } from 'lucide';
import { message } from '../../../src/browser/messages';
import type { Clip } from '../../../src/domain/clip';
import type { ClipEntry } from '../../../src/domain/digest';
import {
  moveQuote,
  quotesForPost,
  shortenQuote,
  toggleQuote,
  type ChosenQuote,
} from '../../../src/domain/digest/entry-quotes';
import { changeEntry } from '../../../src/storage/digests';
import { AutosaveField } from '../../../src/ui/autosave-field';
import { IconButton } from '../../../src/ui/button';

interface EntryQuotesProps {
  entry: ClipEntry;
  clip: Clip;
}

/** The quotes of a clip as this post has them: chosen, shortened and put in order, the clip stays as it is. */
export function EntryQuotes({ entry, clip }: EntryQuotesProps) {
  const all = quotesForPost(entry, clip);
  const chosen = all.filter((one) => one.chosen).length;
  const change = (make: (entry: ClipEntry) => ClipEntry) =>
    changeEntry(entry.id, (before) => (before.kind === 'clip' ? make(before) : before));
  return (
    <ol class="entry-quotes" aria-label={message('quotes')}>
      {all.map((one, at) => (
        <QuoteRow
          key={one.quote.id}
          {...one}
          number={at + 1}
          isFirst={at === 0}
          isLast={at === chosen - 1}
          onToggle={() => void change((before) => toggleQuote(before, clip, one.quote.id))}
          onMove={(by) => void change((before) => moveQuote(before, clip, one.quote.id, by))}
          onShorten={(next) =>
            change((before) => {
              const now = quotesForPost(before, clip).find(({ quote }) => quote.id === one.quote.id);
              return shortenQuote(before, clip, one.quote.id, next(now?.markdown ?? one.markdown));
            })
          }
        />
      ))}
    </ol>
  );
}

interface QuoteRowProps extends ChosenQuote {
  number: number;
  isFirst: boolean;
  isLast: boolean;
  onToggle: () => void;
  onMove: (by: number) => void;
  onShorten: (change: (stored: string) => string) => Promise<void>;
}

function QuoteRow({ quote, chosen, markdown, number, isFirst, isLast, ...act }: QuoteRowProps) {
  return (
    <li class={chosen ? undefined : 'is-left-out'}>
      <div class="entry-quote-head">
        <label class="check">
          <input type="checkbox" checked={chosen} onChange={act.onToggle} />
          {message('quoteInPost', number)}
        </label>
        {chosen && !isFirst && (
          <IconButton
            icon={ArrowUp}
            small
            label={message('quoteUp', number)}
            onClick={() => act.onMove(-1)}
          />
        )}
        {chosen && !isLast && (
          <IconButton
            icon={ArrowDown}
            small
            label={message('quoteDown', number)}
            onClick={() => act.onMove(1)}
          />
        )}
      </div>
      {chosen ? (
        <AutosaveField
          label={message('quotePassage', number)}
          prose
          value={markdown}
          onSave={act.onShorten}
        />
      ) : (
        <blockquote class="clip-quote" dir="auto">
          {quote.text}
        </blockquote>
      )}
    </li>
  );
}
