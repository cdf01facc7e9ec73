import type { RefObject } from 'preact';
import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Search } from 'lucide';
import { message } from '../../../src/browser/messages';
import { correctionOf } from '../../../src/domain/query/correct-query';
import type { Problem } from '../../../src/domain/query/query';
import { queryParts, type QueryPart } from '../../../src/domain/query/query-parts';
import { Chip } from '../../../src/ui/chip';
import { Icon } from '../../../src/ui/icon';
import { QueryField } from '../../../src/ui/query-field';
import { problemSentence, QueryProblems } from '../../../src/ui/query-problems';
import { useKnownValues } from '../../../src/ui/use-known-values';

interface SearchBoxProps {
  text: string;
  problems: readonly Problem[];
  field: RefObject<HTMLInputElement | null>;
  onChange: (text: string, caret?: number) => void;
  onDone: () => void;
  onEnter: () => void;
}

/**
 * Where the library is searched. Until somebody writes, the parts of the query are tokens, each with the
 * way to take it out, and what could not be understood is marked where it stands. Backspace, a click on a
 * token or a letter turns them into text again; the text is what counts.
 */
export function SearchBox({ text, problems, field, onChange, onDone, onEnter }: SearchBoxProps) {
  const [isFocused, setIsFocused] = useState(false);
  const [isWriting, setIsWriting] = useState(false);
  const known = useKnownValues(isFocused);
  const id = useId();
  const parts = queryParts(text);
  const showsTokens = !(isFocused && isWriting) && parts.length > 0;
  const caret = useRef<number | undefined>(undefined);
  useLayoutEffect(() => {
    if (caret.current !== undefined) field.current?.setSelectionRange(caret.current, caret.current);
    caret.current = undefined;
  });
  /** Shows the text, with the caret at a place of it. */
  const write = (at = text.length) => {
    field.current?.focus();
    setIsWriting(true);
    caret.current = at;
  };
  const change = (next: string) => {
    onChange(next);
    field.current?.focus();
  };
  return (
    <search
      class={`search-box${showsTokens ? ' has-tokens' : ''}${text === '' ? '' : ' has-text'}`}
      onFocusIn={({ target }) => setIsFocused(target === field.current)}
      onFocusOut={() => {
        setIsFocused(false);
        setIsWriting(false);
      }}
      onInput={() => setIsWriting(true)}
      onPasteCapture={() => showsTokens && beginWord(field.current)}
      onKeyDownCapture={(event) => {
        if (!showsTokens || event.target !== field.current) return;
        const isSign = Array.from(event.key).length === 1 || event.key === 'Process' || event.isComposing;
        if (event.key === 'Backspace' || event.key === 'ArrowLeft' || event.key === 'Home') {
          if (event.key === 'Backspace') event.preventDefault();
          setIsWriting(true);
        } else if (event.ctrlKey || event.metaKey || event.altKey) {
          if (event.key.toLowerCase() === 'a') setIsWriting(true);
        } else if (isSign) beginWord(field.current);
      }}
    >
      <Icon node={Search} />
      <QueryField
        value={text}
        known={known}
        problemsId={problems.length > 0 ? id : undefined}
        field={field}
        onChange={onChange}
        onDone={() => {
          setIsWriting(false);
          onDone();
        }}
        onEnter={onEnter}
      />
      {showsTokens && (
        // A click beside the tokens begins to type; so does Tab.
        // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions
        <div
          class="search-tokens"
          onPointerDown={(event) => {
            // The field keeps the focus.
            if (event.target instanceof Element && !event.target.closest('button')) event.preventDefault();
          }}
          onClick={({ target }) => {
            if (!(target instanceof Element) || target.closest('button')) return;
            const token = target.closest<HTMLElement>('[data-token-end]');
            if (token || isFocused) write(token ? Number(token.dataset['tokenEnd']) : text.length);
            else field.current?.focus();
          }}
        >
          {parts.map((part) => (
            <Token key={part.from} text={text} part={part} problems={problems} onChange={change} />
          ))}
          {isFocused && <span class="search-caret" aria-hidden="true" />}
        </div>
      )}
      {text === '' && !isFocused && <kbd aria-hidden="true">/</kbd>}
      <QueryProblems id={id} problems={problems} />
    </search>
  );
}

interface TokenProps {
  text: string;
  part: QueryPart;
  problems: readonly Problem[];
  onChange: (text: string) => void;
}

/** A part of the query; one that could not be understood offers what may have been meant. */
function Token({ text, part, problems, onChange }: TokenProps) {
  const problem = problems.find(({ from }) => from >= part.from && from < part.to);
  const correction = problem && correctionOf(text, problem);
  return (
    <span
      class={problem ? 'token-problem' : undefined}
      data-token-end={part.to}
      title={problem && problemSentence(problem)}
    >
      <Chip
        kind="token"
        removeLabel={message('removeFromSearch', part.text)}
        onRemove={() => onChange(part.without)}
      >
        {part.text}
      </Chip>
      {problem && correction !== undefined && (
        <button
          type="button"
          class="token-correction"
          title={message('queryCorrect', text.slice(problem.from, problem.to), correction)}
          onClick={() => onChange(text.slice(0, problem.from) + correction + text.slice(problem.to))}
        >
          {correction}?
        </button>
      )}
    </span>
  );
}

/** Parts what is written next from the last token. */
function beginWord(field: HTMLInputElement | null): void {
  if (!field) return;
  const end = field.value.length;
  if (field.value === '' || /\s$/.test(field.value)) field.setSelectionRange(end, end);
  else field.setRangeText(' ', end, end, 'end');
}
