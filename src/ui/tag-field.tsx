import { useRef, useState } from 'preact/hooks';
import { X } from 'lucide';
import { listInWords, message, uiLanguage } from '../browser/messages';
import { addTags, parseTags } from '../domain/tagging/tags';
import { Combobox } from './combobox';
import { Icon } from './icon';
import './tag-field.css';

interface TagFieldProps {
  tags: string[];
  /** What is typed and not yet a tag. */
  text: string;
  onChange: (tags: string[], text: string) => void;
  /** Known tags for what is typed, best first; for an empty text, those that may fit. */
  suggest: (text: string) => readonly TagOption[];
  /** To which side the list opens; it lies over what is there. */
  opens?: 'up' | 'down';
}

/** A known tag, and on how many clips it is. */
export interface TagOption {
  name: string;
  uses: number;
}

/**
 * A field that collects tags. Typing makes new ones; Enter, comma or Tab takes the one chosen in the list, or
 * what is typed.
 */
export function TagField({ tags, text, onChange, suggest, opens = 'down' }: TagFieldProps) {
  const [isOpen, setIsOpen] = useState(false);
  const [announced, setAnnounced] = useState('');
  const input = useRef<HTMLInputElement>(null);

  const add = (list: string) => {
    const next = addTags(tags, parseTags(list));
    onChange(next, '');
    if (next.length > tags.length) setAnnounced(message('tagAdded', listInWords(next.slice(tags.length))));
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
  const press = (key: string, option: TagOption | undefined): boolean => {
    const chosen = option?.name ?? text;
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
    // A click beside the chips is meant for the field; its keys are the field's own.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions
    <div
      class="tag-field"
      onClick={(event) => event.target === event.currentTarget && input.current?.focus()}
    >
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
              <Icon node={X} size={12} />
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
        listClass={`tag-options is-${opens}`}
        options={isOpen ? suggest(text) : []}
        keyOf={({ name }) => name}
        onOpen={() => setIsOpen(true)}
        onClose={() => setIsOpen(false)}
        onTake={({ name }) => add(name)}
        onClear={() => onChange(tags, '')}
        onKey={press}
      >
        {({ name, uses }) => (
          <>
            <bdi>{markedName(name, text)}</bdi>
            <span class="tag-uses">{uses.toLocaleString(uiLanguage())}</span>
          </>
        )}
      </Combobox>
      <span class="visually-hidden" role="status">
        {announced}
      </span>
    </div>
  );
}

/** The name with what is typed of it marked. */
function markedName(name: string, text: string) {
  const typed = text
    .trim()
    .replace(/^[#＃]+/, '')
    .toLowerCase();
  const at = typed === '' ? -1 : name.toLowerCase().indexOf(typed);
  if (at < 0) return name;
  const end = at + typed.length;
  return (
    <>
      {name.slice(0, at)}
      <mark>{name.slice(at, end)}</mark>
      {name.slice(end)}
    </>
  );
}
