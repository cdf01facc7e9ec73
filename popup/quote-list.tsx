import { useState } from 'preact/hooks';
import { ChevronDown, ChevronUp, X } from 'lucide';
import { message } from '../src/browser/messages';
import type { Quote } from '../src/domain/quote';
import { IconButton } from '../src/ui/button';
import { formatOnKey } from '../src/ui/format-keys';

interface QuoteListProps {
  quotes: Quote[];
  onChange: (quotes: Quote[]) => void;
}

/**
 * The passages taken from the page, each with the reader's words on it, in the order of the post. The place
 * of one is kept where there is none, and says how to get one.
 */
export function QuoteList({ quotes, onChange }: QuoteListProps) {
  if (quotes.length === 0) return <p class="quotes-hint">{message('quotesHint')}</p>;
  const move = (from: number, to: number) => {
    const next = quotes.toSpliced(from, 1);
    onChange(next.toSpliced(to, 0, quotes[from]!));
  };
  return (
    <ol class="quotes" aria-label={message('quotes')}>
      {quotes.map((quote, index) => (
        <QuoteItem
          key={quote.id}
          quote={quote}
          number={index + 1}
          onComment={(comment) =>
            onChange(quotes.map((one) => (one.id === quote.id ? { ...one, comment } : one)))
          }
          onUp={index > 0 ? () => move(index, index - 1) : undefined}
          onDown={index + 1 < quotes.length ? () => move(index, index + 1) : undefined}
          onRemove={() => onChange(quotes.filter((one) => one.id !== quote.id))}
        />
      ))}
    </ol>
  );
}

interface QuoteItemProps {
  quote: Quote;
  number: number;
  onComment: (comment: string) => void;
  onUp: (() => void) | undefined;
  onDown: (() => void) | undefined;
  onRemove: () => void;
}

/** Two lines of the passage; a press shows all of it. */
function QuoteItem({ quote, number, onComment, onUp, onDown, onRemove }: QuoteItemProps) {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <li class="quote">
      <div class="quote-row">
        <blockquote dir="auto" class={isOpen ? undefined : 'is-folded'}>
          <button
            type="button"
            aria-expanded={isOpen}
            title={message(isOpen ? 'quoteFold' : 'quoteUnfold')}
            onClick={() => setIsOpen(!isOpen)}
          >
            {quote.text}
          </button>
        </blockquote>
        {onUp && <IconButton icon={ChevronUp} small label={message('quoteUp', number)} onClick={onUp} />}
        {onDown && (
          <IconButton icon={ChevronDown} small label={message('quoteDown', number)} onClick={onDown} />
        )}
        <IconButton icon={X} small label={message('quoteRemove', number)} onClick={onRemove} />
      </div>
      <textarea
        dir="auto"
        rows={1}
        aria-label={message('quoteComment', number)}
        placeholder={message('quoteCommentHint')}
        value={quote.comment}
        onKeyDown={formatOnKey}
        onInput={(event) => onComment(event.currentTarget.value)}
      />
    </li>
  );
}
