import type { RefObject } from 'preact';
import { useId, useState } from 'preact/hooks';
import { Search } from 'lucide';
import { message } from '../../../src/browser/messages';
import { printQuery } from '../../../src/domain/query/print-query';
import type { Problem, Query } from '../../../src/domain/query/query';
import { Chip } from '../../../src/ui/chip';
import { Icon } from '../../../src/ui/icon';
import { QueryField } from '../../../src/ui/query-field';
import { QueryProblems } from '../../../src/ui/query-problems';
import { queryParts } from './query-parts';
import { useKnownValues } from './use-known-values';

interface SearchBoxProps {
  text: string;
  /** What the text asks for. */
  query: Query;
  problems: readonly Problem[];
  field: RefObject<HTMLInputElement | null>;
  onChange: (text: string, caret?: number) => void;
  onDone: () => void;
  onEnter: () => void;
}

/**
 * Where the library is searched, and what of the query could not be understood. While nobody types, the
 * parts of the query are tokens, each with the way to take it out; the text is what counts.
 */
export function SearchBox({ text, query, problems, field, onChange, onDone, onEnter }: SearchBoxProps) {
  const [isFocused, setIsFocused] = useState(false);
  const known = useKnownValues(isFocused);
  const id = useId();
  const parts = queryParts(query);
  const showsTokens = !isFocused && parts.length > 0 && problems.length === 0;
  return (
    <search
      class={`search-box${showsTokens ? ' has-tokens' : ''}${text === '' ? '' : ' has-text'}`}
      onFocusIn={({ target }) => setIsFocused(target === field.current)}
      onFocusOut={() => setIsFocused(false)}
    >
      <Icon node={Search} />
      <QueryField
        value={text}
        known={known}
        problemsId={problems.length > 0 ? id : undefined}
        field={field}
        onChange={onChange}
        onDone={onDone}
        onEnter={onEnter}
      />
      {showsTokens && (
        // A click beside the tokens begins to type; so does Tab.
        // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions
        <div
          class="search-tokens"
          onClick={({ target, currentTarget }) => {
            if (target === currentTarget) field.current?.focus();
          }}
        >
          {parts.map(({ text: part, without }) => (
            <Chip
              key={part}
              kind="token"
              removeLabel={message('removeFromSearch', part)}
              onRemove={() => {
                onChange(printQuery(without));
                field.current?.focus();
              }}
            >
              {part}
            </Chip>
          ))}
        </div>
      )}
      {text === '' && !isFocused && <kbd aria-hidden="true">/</kbd>}
      <QueryProblems id={id} problems={problems} />
    </search>
  );
}
