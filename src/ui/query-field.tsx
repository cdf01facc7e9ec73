import type { RefObject } from 'preact';
import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { message } from '../browser/messages';
import { completionsAt, type Candidate, type KnownValues } from '../domain/query/completions-at';
import { operatorHints, stateHints } from './query-hints';
import './query-field.css';

interface QueryFieldProps {
  value: string;
  known: KnownValues;
  /** Id of the element that says what is wrong with the query; absent where nothing is. */
  problemsId?: string;
  field: RefObject<HTMLInputElement | null>;
  /** `caret` is the column at which somebody types. */
  onChange: (value: string, caret?: number) => void;
  /** Nobody types any more: Enter was pressed, or the field was left. */
  onDone?: () => void;
  /** Enter, where nothing is chosen in the list. */
  onEnter?: () => void;
}

/**
 * A query with completion of operators and values (WAI-ARIA APG, editable combobox with list
 * autocomplete). Enter or Tab takes the one that the arrows have chosen; Escape closes the list, then
 * empties the field.
 */
export function QueryField({ value, known, problemsId, field, onChange, onDone, onEnter }: QueryFieldProps) {
  const id = useId();
  const [caret, setCaret] = useState<number>();
  const [active, setActive] = useState(-1);
  const put = useRef<number | undefined>(undefined);

  const completions = caret === undefined ? undefined : completionsAt(value, caret, known);
  const options = completions?.candidates ?? [];
  const shown = options.length > 0;

  useLayoutEffect(() => {
    if (put.current !== undefined) field.current?.setSelectionRange(put.current, put.current);
    put.current = undefined;
  });

  const close = () => {
    setCaret(undefined);
    setActive(-1);
  };
  const open = () => setCaret(field.current?.selectionStart ?? value.length);
  const take = (candidate: Candidate | undefined): boolean => {
    if (!candidate || !completions) return false;
    const goesOn = candidate.kind === 'operator';
    const rest = value.slice(completions.to);
    const insert = goesOn || /^\s/.test(rest) ? candidate.insert : `${candidate.insert} `;
    const end = completions.from + insert.length;
    onChange(value.slice(0, completions.from) + insert + rest, end);
    put.current = end;
    setActive(-1);
    setCaret(goesOn ? end : undefined);
    return true;
  };
  const keys: Record<string, () => boolean> = {
    ArrowDown: () => {
      if (shown) setActive((active + 1) % options.length);
      else open();
      return true;
    },
    ArrowUp: () => {
      if (shown) setActive((active <= 0 ? options.length : active) - 1);
      return shown;
    },
    Enter: () => {
      if (take(options[active])) return true;
      close();
      onDone?.();
      onEnter?.();
      return true;
    },
    Tab: () => take(options[active]),
    Escape: () => {
      if (!shown && value === '') return false;
      if (!shown) onChange('');
      close();
      return true;
    },
  };

  return (
    <div class="query-field">
      <input
        ref={field}
        type="text"
        role="combobox"
        aria-label={message('search')}
        aria-expanded={shown}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={shown && active >= 0 ? `${id}-${active}` : undefined}
        aria-invalid={problemsId !== undefined}
        aria-describedby={problemsId}
        autocomplete="off"
        autocapitalize="off"
        spellcheck={false}
        placeholder={message('searchHint')}
        value={value}
        onInput={(event) => {
          const caret = event.currentTarget.selectionStart ?? 0;
          onChange(event.currentTarget.value, caret);
          setActive(-1);
          // Between two terms nothing is offered unasked: it would hide what was found.
          setCaret(/(?:^|\s)$/.test(event.currentTarget.value.slice(0, caret)) ? undefined : caret);
        }}
        onClick={open}
        onBlur={() => {
          close();
          onDone?.();
        }}
        onKeyDown={(event) => {
          if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
          if (keys[event.key]?.()) event.preventDefault();
        }}
      />
      <div
        id={`${id}-list`}
        class="query-options"
        role="listbox"
        aria-label={message('searchOffers')}
        hidden={!shown}
      >
        {options.map((candidate, index) => (
          // Chosen by the combobox's keys; the pointer must not take the focus from it.
          // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus
          <div
            key={`${candidate.kind} ${candidate.name}`}
            id={`${id}-${index}`}
            role="option"
            aria-selected={index === active}
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => take(candidate)}
          >
            <span>{candidate.insert}</span>
            <span class="soft">{hintOf(candidate)}</span>
          </div>
        ))}
      </div>
    </div>
  );
}

function hintOf({ kind, name }: Candidate): string {
  const hint =
    kind === 'operator' ? operatorHints.get(name) : kind === 'state' ? stateHints.get(name) : undefined;
  return hint === undefined ? '' : message(hint);
}
