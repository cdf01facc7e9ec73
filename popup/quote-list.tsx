import type { Quote } from '../src/domain/quote';
import { formatOnKey } from '../src/ui/format-keys';
import { message } from '../src/browser/messages';

interface QuoteListProps {
  quotes: Quote[];
  onChange: (quotes: Quote[]) => void;
}

/** The passages taken from the page, each with the reader's words on it, in the order of the post. */
export function QuoteList({ quotes, onChange }: QuoteListProps) {
  const move = (from: number, to: number) => {
    const next = quotes.toSpliced(from, 1);
    onChange(next.toSpliced(to, 0, quotes[from]!));
  };
  return (
    <ol class="quotes" aria-label={message('quotes')} hidden={quotes.length === 0}>
      {quotes.map((quote, index) => {
        const number = index + 1;
        return (
          <li key={quote.id} class="quote">
            <blockquote tabIndex={0} aria-label={message('quoteText', number)}>
              {quote.text}
            </blockquote>
            <div class="quote-row">
              <textarea
                rows={1}
                aria-label={message('quoteComment', number)}
                placeholder={message('quoteCommentHint')}
                value={quote.comment}
                onKeyDown={formatOnKey}
                onInput={(event) => {
                  const comment = event.currentTarget.value;
                  onChange(quotes.map((one) => (one.id === quote.id ? { ...one, comment } : one)));
                }}
              />
              {index > 0 && (
                <IconButton
                  label={message('quoteUp', number)}
                  sign="↑"
                  onClick={() => move(index, index - 1)}
                />
              )}
              {number < quotes.length && (
                <IconButton
                  label={message('quoteDown', number)}
                  sign="↓"
                  onClick={() => move(index, index + 1)}
                />
              )}
              <IconButton
                label={message('quoteRemove', number)}
                sign="×"
                onClick={() => onChange(quotes.filter((one) => one.id !== quote.id))}
              />
            </div>
          </li>
        );
      })}
    </ol>
  );
}

function IconButton({ label, sign, onClick }: { label: string; sign: string; onClick: () => void }) {
  return (
    <button
      type="button"
      class="button button-quiet button-small"
      aria-label={label}
      title={label}
      onClick={onClick}
    >
      {sign}
    </button>
  );
}
