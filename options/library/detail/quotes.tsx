import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { ArrowDown, ArrowUp, X } from 'lucide';
import { message } from '../../../src/browser/messages';
import type { Clip } from '../../../src/domain/clip';
import type { Quote } from '../../../src/domain/quote';
import { passageUrl } from '../../../src/rendering/styles/prose';
import { formatOnKey } from '../../../src/ui/format-keys';
import { focusOnceThere } from '../../../src/ui/focus-once-there';
import { AutosaveNotice } from '../../../src/ui/autosave-field';
import { IconButton } from '../../../src/ui/button';
import { CommentPreview } from '../../../src/ui/comment-preview';
import { InlineEdit } from '../../../src/ui/inline-edit';
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
    const still = focused.current?.isConnected
      ? focused.current
      : item.current?.querySelector('.quote-foot button');
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
            target={clip}
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
  /** The page to which links without a target lead. */
  target: Clip;
  number: number;
  /** Where the passage is, or the page that it is in; empty where neither can be followed. */
  href: string;
  onComment: SaveText;
  onUp: (() => void) | undefined;
  onDown: (() => void) | undefined;
  onRemove: () => void;
}

function QuoteItem({ quote, target, number, href, onComment, onUp, onDown, onRemove }: QuoteItemProps) {
  const comment = useAutosave(quote.comment, onComment);
  const [isWriting, setIsWriting] = useState(false);
  return (
    <li>
      <blockquote class="clip-quote" dir="auto" lang={target.language}>
        {quote.text}
      </blockquote>
      <InlineEdit
        title={message('quoteComment', number)}
        isTitleHidden
        editLabel={message('editQuoteComment', number)}
        isEditing={isWriting}
        onEditing={setIsWriting}
        isEmpty={comment.text.trim() === ''}
        empty={message('addWords')}
        emptyLabel={message('addQuoteComment', number)}
        field={
          <textarea
            rows={1}
            aria-label={message('quoteComment', number)}
            placeholder={message('quoteCommentHint')}
            value={comment.text}
            dir="auto"
            onInput={(event) => comment.setText(event.currentTarget.value)}
            onKeyDown={formatOnKey}
          />
        }
      >
        <CommentPreview
          label={message('quoteCommentShown', number)}
          comment={comment.text}
          target={target}
          wordsOnly
        />
      </InlineEdit>
      <AutosaveNotice field={comment} />
      <div class="quote-foot">
        {href !== '' && (
          <a href={href} target="_blank" rel="noreferrer">
            {message(quote.fragment ? 'toPassage' : 'toPage')}
          </a>
        )}
        {onUp && <IconButton icon={ArrowUp} small label={message('quoteUp', number)} onClick={onUp} />}
        {onDown && (
          <IconButton icon={ArrowDown} small label={message('quoteDown', number)} onClick={onDown} />
        )}
        <IconButton icon={X} small label={message('quoteRemove', number)} onClick={onRemove} />
      </div>
    </li>
  );
}
