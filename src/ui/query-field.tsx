import type { RefObject } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { countMessage, message, type MessageName } from '../browser/messages';
import { completionsAt, type Candidate, type KnownValues } from '../domain/query/completions-at';
import { Combobox } from './combobox';
import { operatorHints, stateHints } from './query-hints';
import './query-field.css';

interface QueryFieldProps {
  value: string;
  /** What is searched, where it is not the library; and what stands there while nothing is typed. */
  label?: string;
  placeholder?: string;
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
 * A query with completion of operators and values. Enter or Tab takes the one that the arrows have chosen;
 * behind an operator, what may stand there is offered at once.
 */
export function QueryField({ value, known, problemsId, field, ...query }: QueryFieldProps) {
  const { label = message('search'), placeholder = message('searchHint'), onChange, onDone, onEnter } = query;
  const [caret, setCaret] = useState<number>();
  const put = useRef<number | undefined>(undefined);
  const completions = caret === undefined ? undefined : completionsAt(value, caret, known);

  useLayoutEffect(() => {
    if (put.current !== undefined) field.current?.setSelectionRange(put.current, put.current);
    put.current = undefined;
  });

  const open = () => setCaret(field.current?.selectionStart ?? value.length);
  const take = (candidate: Candidate) => {
    if (!completions) return;
    const goesOn = candidate.kind === 'operator';
    const rest = value.slice(completions.to);
    const insert = goesOn || /^\s/.test(rest) ? candidate.insert : `${candidate.insert} `;
    const end = completions.from + insert.length;
    onChange(value.slice(0, completions.from) + insert + rest, end);
    put.current = end;
    setCaret(goesOn ? end : undefined);
  };
  const press = (key: string, chosen: Candidate | undefined): boolean => {
    if (key !== 'Enter' && key !== 'Tab') return false;
    if (chosen) {
      take(chosen);
      return true;
    }
    if (key === 'Tab') return false;
    setCaret(undefined);
    onDone?.();
    onEnter?.();
    return true;
  };

  return (
    <div class="query-field">
      <Combobox
        field={field}
        input={{
          value,
          placeholder,
          'aria-label': label,
          'aria-invalid': problemsId !== undefined,
          'aria-describedby': problemsId,
          onInput: ({ currentTarget }) => {
            const at = currentTarget.selectionStart ?? 0;
            onChange(currentTarget.value, at);
            // Between two terms nothing is offered unasked: it would hide what was found.
            setCaret(/(?:^|\s)$/.test(currentTarget.value.slice(0, at)) ? undefined : at);
          },
          onClick: open,
          onBlur: onDone,
        }}
        listLabel={message('searchOffers')}
        listClass="query-options"
        options={completions?.candidates ?? []}
        keyOf={({ kind, name }) => `${kind} ${name}`}
        onOpen={open}
        onClose={() => setCaret(undefined)}
        onTake={take}
        onClear={() => onChange('')}
        onKey={press}
      >
        {(candidate) => (
          <>
            <bdi>{candidate.insert}</bdi>
            <span class="soft">
              {candidate.clips === undefined ? hintOf(candidate) : countMessage('clipCount', candidate.clips)}
            </span>
          </>
        )}
      </Combobox>
    </div>
  );
}

function hintOf({ kind, name }: Candidate): string {
  const hints: Record<string, MessageName> =
    kind === 'operator' ? operatorHints : kind === 'state' ? stateHints : {};
  const hint = Object.hasOwn(hints, name) ? hints[name] : undefined;
  return hint === undefined ? '' : message(hint);
}
