import { parseTypedList } from '../src/domain/text/typed-list';
import { useEffect, useRef, useState } from 'preact/hooks';
import { X } from 'lucide';
import { message } from '../src/browser/messages';
import type { CaptureDraft, DraftChange } from '../src/domain/capture-draft';
import { isDay } from '../src/domain/day';
import { sameJson } from '../src/domain/json';
import { Button, IconButton } from '../src/ui/button';

interface DetailFieldsProps {
  draft: CaptureDraft;
  /** The address cannot be saved: its field waits for another. */
  isAddressRefused: boolean;
  onChange: (change: DraftChange) => void;
  onClose: () => void;
}

/** What the page says of itself, to be put right where it is wrong. It lies over the fields, which stay. */
export function DetailFields({ draft, isAddressRefused, onChange, onClose }: DetailFieldsProps) {
  const title = useRef<HTMLTextAreaElement>(null);
  const address = useRef<HTMLInputElement>(null);
  useEffect(() => (isAddressRefused ? address : title).current?.focus(), [isAddressRefused]);
  const close = () => {
    onClose();
    document.querySelector<HTMLElement>('.head [aria-haspopup]')?.focus();
  };
  return (
    // Escape is that of the fields inside it.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <section
      class="details"
      aria-labelledby="details-title"
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        close();
      }}
    >
      <div class="field-head">
        <h2 id="details-title">{message('details')}</h2>
        <IconButton icon={X} small label={message('close')} onClick={close} />
      </div>
      <div class="detail-grid">
        <label class="detail-wide">
          <span class="label">{message('title')}</span>
          <textarea
            ref={title}
            dir="auto"
            rows={1}
            value={draft.title}
            onInput={(event) => onChange({ title: event.currentTarget.value.replace(/\s*\n\s*/g, ' ') })}
          />
        </label>
        <label class="detail-wide">
          <span class="label">{message('address')}</span>
          <input
            ref={address}
            type="url"
            required
            aria-invalid={isAddressRefused}
            pattern="https?://.+"
            value={draft.url}
            onInput={(event) => onChange({ url: event.currentTarget.value.trim() })}
          />
        </label>
        <label class="detail-wide">
          <span class="label">{message('author')}</span>
          <AuthorsInput authors={draft.authors} onChange={(authors) => onChange({ authors })} />
        </label>
        <label>
          <span class="label">{message('site')}</span>
          <input
            dir="auto"
            value={draft.site ?? ''}
            onInput={(event) => onChange({ site: event.currentTarget.value || undefined })}
          />
        </label>
        <label>
          <span class="label">{message('published')}</span>
          <input
            type="date"
            value={draft.published ?? ''}
            onInput={(event) => {
              const day = event.currentTarget.value;
              onChange({ published: isDay(day) ? day : undefined });
            }}
          />
        </label>
      </div>
      <Button onClick={close}>{message('doneEditing')}</Button>
    </section>
  );
}

/** The names of a list, as they are typed: what is typed stays as it is as long as it comes to these names. */
function AuthorsInput({ authors, onChange }: { authors: string[]; onChange: (authors: string[]) => void }) {
  const [typed, setTyped] = useState('');
  const shown = sameJson(parseTypedList(typed), authors) ? typed : authors.join(', ');
  return (
    <input
      dir="auto"
      value={shown}
      title={message('authorsHint')}
      onInput={(event) => {
        setTyped(event.currentTarget.value);
        onChange(parseTypedList(event.currentTarget.value));
      }}
    />
  );
}
