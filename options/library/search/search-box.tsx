import type { RefObject } from 'preact';
import { useId, useState } from 'preact/hooks';
import type { Problem } from '../../../src/domain/query/query';
import { QueryField } from '../../../src/ui/query-field';
import { problemSentence } from '../query-problem';
import { useKnownValues } from './use-known-values';

interface SearchBoxProps {
  text: string;
  problems: readonly Problem[];
  field: RefObject<HTMLInputElement | null>;
  onChange: (text: string) => void;
  onEnter: () => void;
}

/** Where the library is searched, and what of the query could not be understood. */
export function SearchBox({ text, problems, field, onChange, onEnter }: SearchBoxProps) {
  const [touched, setTouched] = useState(false);
  const known = useKnownValues(touched);
  const id = useId();
  return (
    <search class="search-box" onFocusIn={() => setTouched(true)}>
      <QueryField
        value={text}
        known={known}
        problemsId={problems.length > 0 ? id : undefined}
        field={field}
        onChange={onChange}
        onEnter={onEnter}
      />
      <ul id={id} class="query-problems" role="status" hidden={problems.length === 0}>
        {problems.map((problem) => (
          <li key={`${problem.kind} ${problem.from}`}>{problemSentence(problem)}</li>
        ))}
      </ul>
    </search>
  );
}
