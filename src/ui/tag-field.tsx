import { useRef, useState } from 'preact/hooks';
import { message } from '../browser/messages';
import { addTags, parseTags } from '../domain/tagging/tags';
import { Combobox } from './combobox';
import './tag-field.css';

interface TagFieldProps {
  tags: string[];
  /** What is typed and not yet a tag. */
  text: string;
  onChange: (tags: string[], text: string) => void;
  /** Known tags for what is typed, best first; for an empty text, those that fit the page. */
  suggest: (text: string) => string[];
}

/**
 * A field that collects tags. Typing makes new ones; Enter, comma or Tab takes the one chosen in the list, or
 * what is typed.
 */
export function TagField({ tags, text, onChange, suggest }: TagFieldProps) {
  const [isOpen, setIsOpen] = useState(false);
  const [announced, setAnnounced] = useState('');
  const input = useRef<HTMLInputElement>(null);

  const add = (list: string) => {
    const next = addTags(tags, parseTags(list));
    onChange(next, '');
    if (next.length > tags.length) setAnnounced(message('tagAdded', next.slice(tags.length).join(', ')));
    setIsOpen(false);
  };
  const remove = (tag: string) => {
    onChange(
      tags.filter((one) => one !== tag),
      text,
    );
    setAnnounced(message('tagRemoved', tag));
    input.current?.focus();
  };
  const press = (key: string, chosen = text): boolean => {
    const last = tags.at(-1);
    if (key === 'Backspace' && text === '' && last !== undefined) {
      remove(last);
      return true;
    }
    if (!['Enter', 'Tab', ',', '，'].includes(key) || chosen.trim() === '') return false;
    add(chosen);
    // Tab goes on to the next field all the same.
    return key !== 'Tab';
  };

  return (
    <div class="tag-field">
      <ul class="tag-list" aria-label={message('tagsChosen')} hidden={tags.length === 0}>
        {tags.map((tag) => (
          <li class="chip" key={tag}>
            <bdi>{tag}</bdi>
            <button
              type="button"
              class="chip-remove"
              aria-label={message('tagRemove', tag)}
              onClick={() => remove(tag)}
            >
              ×
            </button>
          </li>
        ))}
      </ul>
      <Combobox
        field={input}
        input={{
          value: text,
          placeholder: message('tagsHint'),
          'aria-label': message('tags'),
          onInput: ({ currentTarget }) => {
            onChange(tags, currentTarget.value);
            setIsOpen(true);
          },
          onFocus: () => setIsOpen(true),
          onPaste: (event) => {
            const pasted = event.clipboardData?.getData('text/plain') ?? '';
            if (!/[,，\n]/.test(pasted)) return;
            event.preventDefault();
            add(`${text}${pasted}`);
          },
        }}
        listLabel={message('tags')}
        listClass="tag-options"
        options={isOpen ? suggest(text) : []}
        keyOf={(tag) => tag}
        onOpen={() => setIsOpen(true)}
        onClose={() => setIsOpen(false)}
        onTake={add}
        onClear={() => onChange(tags, '')}
        onKey={press}
      >
        {(tag) => <bdi>{tag}</bdi>}
      </Combobox>
      <span class="visually-hidden" role="status">
        {announced}
      </span>
    </div>
  );
}
