import type { ComponentChildren, InputHTMLAttributes, RefObject } from 'preact';
import { useId, useState } from 'preact/hooks';

type InputAttributes = Pick<
  InputHTMLAttributes,
  | 'placeholder'
  | 'aria-label'
  | 'aria-invalid'
  | 'aria-describedby'
  | 'onInput'
  | 'onClick'
  | 'onFocus'
  | 'onBlur'
  | 'onPaste'
>;

interface ComboboxProps<T> {
  field: RefObject<HTMLInputElement | null>;
  /** The input's own attributes, with what it does beside completing. */
  input: InputAttributes & { value: string };
  listLabel: string;
  listClass: string;
  /** What is offered, the best first; nothing while the list is closed. */
  options: readonly T[];
  keyOf: (option: T) => string;
  /** Draws an option. */
  children: (option: T) => ComponentChildren;
  onOpen: () => void;
  onClose: () => void;
  onTake: (option: T) => void;
  /** Empties the field. */
  onClear: () => void;
  /** Any other key, with the option that the arrows have chosen; returns whether it is used up. */
  onKey: (key: string, chosen: T | undefined) => boolean;
}

/**
 * A text field with a list of what may be meant (WAI-ARIA APG, editable combobox with list autocomplete).
 * The arrows open the list and choose in it, the pointer takes; Escape closes the list, then empties the
 * field, then is left to whatever is around.
 */
export function Combobox<T>({ field, input, listLabel, listClass, options, ...combobox }: ComboboxProps<T>) {
  const id = useId();
  const [active, setActive] = useState(-1);
  const isOpen = options.length > 0;
  const chosen = options[active];

  const take = (option: T) => {
    setActive(-1);
    combobox.onTake(option);
  };
  const close = () => {
    setActive(-1);
    combobox.onClose();
  };
  const press = (key: string): boolean => {
    switch (key) {
      case 'ArrowDown':
        if (!isOpen) combobox.onOpen();
        setActive(isOpen ? (active + 1) % options.length : 0);
        return true;
      case 'ArrowUp':
        if (isOpen) setActive((active <= 0 ? options.length : active) - 1);
        return isOpen;
      case 'Escape':
        if (!isOpen && input.value === '') return false;
        if (!isOpen) combobox.onClear();
        close();
        return true;
      default: {
        const isUsedUp = combobox.onKey(key, chosen);
        if (isUsedUp) setActive(-1);
        return isUsedUp;
      }
    }
  };

  return (
    <>
      <input
        type="text"
        dir="auto"
        autocomplete="off"
        autocapitalize="off"
        spellcheck={false}
        {...input}
        ref={field}
        role="combobox"
        aria-expanded={isOpen}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={chosen === undefined ? undefined : `${id}-${active}`}
        onInput={(event) => {
          setActive(-1);
          input.onInput?.(event);
        }}
        onBlur={(event) => {
          close();
          input.onBlur?.(event);
        }}
        onKeyDown={(event) => {
          if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
          if (press(event.key)) event.preventDefault();
        }}
      />
      <div id={`${id}-list`} class={listClass} role="listbox" aria-label={listLabel} hidden={!isOpen}>
        {options.map((option, index) => (
          // Chosen by the combobox's keys; the pointer must not take the focus from it.
          // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus
          <div
            key={combobox.keyOf(option)}
            id={`${id}-${index}`}
            role="option"
            aria-selected={index === active}
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => take(option)}
          >
            {combobox.children(option)}
          </div>
        ))}
      </div>
    </>
  );
}
