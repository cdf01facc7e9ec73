import type { RefObject } from 'preact';
import { useId, useState } from 'preact/hooks';
import type { Problem } from '../../../src/domain/query/query';
import { QueryField } from '../../../src/ui/query-field';
import { QueryProblems } from '../../../src/ui/query-problems';
import { useKnownValues } from './use-known-values';

interface SearchBoxProps {
  text: string;
  problems: readonly Problem[];
  field: RefObject<HTMLInputElement | null>;
  onChange: (text: string, caret?: number) => void;
  onDone: () => void;
  onEnter: () => void;
}

/** Where the library is searched, and what of the query could not be understood. */
export function SearchBox({ text, problems, field, onChange, onDone, onEnter }: SearchBoxProps) {
  const [focused, setFocused] = useState(false);
  const known = useKnownValues(focused);
  const id = useId();
  return (
    <search class="search-box" onFocusIn={() => setFocused(true)} onFocusOut={() => setFocused(false)}>
      <QueryField
        value={text}
        known={known}
        problemsId={problems.length > 0 ? id : undefined}
        field={field}
        onChange={onChange}
        onDone={onDone}
        onEnter={onEnter}
      />
      <QueryProblems id={id} problems={problems} />
    </search>
  );
}
