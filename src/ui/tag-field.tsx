import { useId, useRef, useState } from 'preact/hooks';
import { message } from '../browser/messages';
import { addTags, parseTags } from '../domain/tagging/tags';
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
 * A combobox that collects tags (WAI-ARIA APG, editable combobox with list autocomplete). Typing
 * makes new ones; Enter, comma or Tab takes the one chosen in the list, or what is typed.
 */
export function TagField({ tags, text, onChange, suggest }: TagFieldProps) {
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(-1);
  const [announced, setAnnounced] = useState('');
  const input = useRef<HTMLInputElement>(null);
  const id = useId();

  const options = open ? suggest(text) : [];
  const shown = options.length > 0;

  const type = (next: string) => {
    onChange(tags, next);
    setOpen(true);
    setActive(-1);
  };
  const add = (list: string) => {
    const next = addTags(tags, parseTags(list));
    onChange(next, '');
    if (next.length > tags.length) setAnnounced(message('tagAdded', next.slice(tags.length).join(', ')));
    setActive(-1);
    setOpen(false);
  };
  const remove = (tag: string) => {
    onChange(
      tags.filter((one) => one !== tag),
      text,
    );
    setAnnounced(message('tagRemoved', tag));
    input.current?.focus();
  };

  const keys: Record<string, () => boolean> = {
    ArrowDown: () => {
      setOpen(true);
      const count = open ? options.length : suggest(text).length;
      setActive(count === 0 ? -1 : (active + 1) % count);
      return true;
    },
    ArrowUp: () => {
      setActive(options.length === 0 ? -1 : (active <= 0 ? options.length : active) - 1);
      return true;
    },
    Enter: () => take(),
    ',': () => take(),
    '，': () => take(),
    Tab: () => {
      take();
      return false;
    },
    Escape: () => {
      if (!shown && text === '') return false;
      if (!shown) onChange(tags, '');
      setOpen(false);
      setActive(-1);
      return true;
    },
    Backspace: () => {
      const last = tags.at(-1);
      if (text !== '' || last === undefined) return false;
      remove(last);
      return true;
    },
  };
  const take = () => {
    const chosen = options[active] ?? text;
    if (chosen.trim() === '') return false;
    add(chosen);
    return true;
  };

  return (
    <div class="tag-field">
      <ul class="tag-list" aria-label={message('tagsChosen')} hidden={tags.length === 0}>
        {tags.map((tag) => (
          <li class="chip" key={tag}>
            {tag}
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
      <input
        ref={input}
        role="combobox"
        aria-label={message('tags')}
        aria-expanded={shown}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={shown && active >= 0 ? `${id}-${active}` : undefined}
        autocomplete="off"
        autocapitalize="off"
        spellcheck={false}
        placeholder={message('tagsHint')}
        value={text}
        onInput={(event) => type(event.currentTarget.value)}
        onFocus={() => setOpen(true)}
        onBlur={() => setOpen(false)}
        onPaste={(event) => {
          const pasted = event.clipboardData?.getData('text/plain') ?? '';
          if (!/[,，\n]/.test(pasted)) return;
          event.preventDefault();
          add(`${text}${pasted}`);
        }}
        onKeyDown={(event) => {
          if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
          if (keys[event.key]?.()) event.preventDefault();
        }}
      />
      <div id={`${id}-list`} class="tag-options" role="listbox" aria-label={message('tags')} hidden={!shown}>
        {options.map((tag, index) => (
          // Chosen by the combobox's keys; the pointer must not take the focus from it.
          // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus
          <div
            key={tag}
            id={`${id}-${index}`}
            role="option"
            aria-selected={index === active}
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => add(tag)}
          >
            {tag}
          </div>
        ))}
      </div>
      <span class="visually-hidden" role="status">
        {announced}
      </span>
    </div>
  );
}
