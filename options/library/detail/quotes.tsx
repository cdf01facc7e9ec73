import { useLayoutEffect, useRef } from 'preact/hooks';
import { message } from '../../../src/browser/messages';
import type { Clip } from '../../../src/domain/clip';
import type { Quote } from '../../../src/domain/quote';
import { passageUrl } from '../../../src/rendering/styles/prose';
import { formatOnKey } from '../../../src/ui/format-keys';
import { focusOnceThere } from '../../../src/ui/focus-once-there';
import { AutosaveNotice } from '../../../src/ui/autosave-field';
import { useAutosave, type SaveText } from '../../../src/ui/use-autosave';
import { undoButton } from '../../../src/ui/bulk/undo-bar';
import type { EditClip } from './page-fields';

interface QuotesProps {
  clip: Clip;
  /** Changes the words on a quote as they are typed. */
  onEdit: EditClip;
  /** Changes order or number of the quotes, in a way that can be taken back; resolves to whether it was done. */
  onChange: (quotes: Quote[]) => Promise<boolean>;
}

/** The passages taken from the page, each with the way back to it and with the reader's words. */
export function Quotes({ clip, onEdit, onChange }: QuotesProps) {
  const { quotes } = clip;
  /** What had the focus when its quote moved: a move takes the focus away, and at either end the button too. */
  const focused = useRef<Element | null>(null);
  const item = useRef<Element | null>(null);
  useLayoutEffect(() => {
    const still = focused.current?.isConnected ? focused.current : item.current?.querySelector('button');
    if (still instanceof HTMLElement) still.focus();
    focused.current = item.current = null;
  }, [quotes]);
  if (quotes.length === 0) return null;
  const move = (from: number, to: number) => {
    focused.current = document.activeElement;
    item.current = focused.current?.closest('li') ?? null;
    void onChange(quotes.toSpliced(from, 1).toSpliced(to, 0, quotes[from]!));
  };
  const remove = async ({ id }: Quote) => {
    if (await onChange(quotes.filter((one) => one.id !== id))) focusOnceThere(undoButton);
  };
  return (
    <section aria-labelledby="detail-quotes">
      <h2 id="detail-quotes">{message('quotes')}</h2>
      <ol class="detail-quotes">
        {quotes.map((quote, index) => (
          <QuoteItem
            key={quote.id}
            quote={quote}
            number={index + 1}
            href={passageUrl(clip.url.replace(/:~:.*$/s, ''), quote)}
            onComment={(change) =>
              onEdit((now) => ({
                quotes: now.quotes.map((one) =>
                  one.id === quote.id ? { ...one, comment: change(one.comment) } : one,
                ),
              }))
            }
            onUp={index > 0 ? () => move(index, index - 1) : undefined}
            onDown={index + 1 < quotes.length ? () => move(index, index + 1) : undefined}
            onRemove={() => void remove(quote)}
          />
        ))}
      </ol>
    </section>
  );
}

interface QuoteItemProps {
  quote: Quote;
  number: number;
  /** Where the passage is, or the page that it is in; empty where neither can be followed. */
  href: string;
  onComment: SaveText;
  onUp?: () => void;
  onDown?: () => void;
  onRemove: () => void;
}

function QuoteItem({ quote, number, href, onComment, onUp, onDown, onRemove }: QuoteItemProps) {
  const comment = useAutosave(quote.comment, onComment);
  return (
    <li>
      <blockquote class="clip-quote">{quote.text}</blockquote>
      <div class="quote-foot">
        {href !== '' && (
          <a href={href} target="_blank" rel="noreferrer">
            {message(quote.fragment ? 'toPassage' : 'toPage')}
          </a>
        )}
        <Small label={message('quoteUp', number)} sign="↑" onClick={onUp} />
        <Small label={message('quoteDown', number)} sign="↓" onClick={onDown} />
        <Small label={message('quoteRemove', number)} sign="×" onClick={onRemove} />
      </div>
      <textarea
        rows={1}
        aria-label={message('quoteComment', number)}
        placeholder={message('quoteCommentHint')}
        value={comment.text}
        dir="auto"
        onInput={(event) => comment.setText(event.currentTarget.value)}
        onKeyDown={formatOnKey}
      />
      <AutosaveNotice field={comment} />
    </li>
  );
}

function Small({ label, sign, onClick }: { label: string; sign: string; onClick?: () => void }) {
  if (!onClick) return null;
  return (
    <button class="button button-quiet button-small" aria-label={label} title={label} onClick={onClick}>
      {sign}
    </button>
  );
}
