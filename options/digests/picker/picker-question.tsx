import { useId, useMemo, useState } from 'preact/hooks';
import type { ClipQuestion } from '../../../src/app/digests/offered-clips';
import { message } from '../../../src/browser/messages';
import type { Since } from '../../../src/domain/digest/since-of';
import { parseQuery } from '../../../src/domain/query/parse-query';
import { tagList } from '../../../src/storage/tag-statistics';
import { useLiveQuery } from '../../../src/ui/use-live-query';
import { QueryProblems } from '../../../src/ui/query-problems';
import { PeriodField } from './period-field';

interface PickerQuestionProps {
  question: ClipQuestion;
  since: Since | undefined;
  onChange: (question: ClipQuestion) => void;
}

/** Where clips are to be chosen from: a period, a tag, and whatever a query can say. */
export function PickerQuestion({ question, since, onChange }: PickerQuestionProps) {
  /** The column at which somebody types. */
  const [typedAt, setTypedAt] = useState<number>();
  const { problems } = useMemo(() => parseQuery(question.query, typedAt), [question.query, typedAt]);
  const problemsId = useId();
  const tags = useLiveQuery(tagList, []);
  return (
    <div class="picker-question">
      <PeriodField
        period={question.period}
        lastDigest={since?.lastDigest ?? false}
        onChange={(period) => onChange({ ...question, period })}
      />
      <label>
        <span class="label">{message('tag')}</span>
        <select
          value={question.tag}
          onChange={(event) => onChange({ ...question, tag: event.currentTarget.value })}
        >
          <option value="">{message('tagAny')}</option>
          {tags.kind === 'ready' &&
            tags.value.map(({ name }) => (
              <option key={name} value={name}>
                {name}
              </option>
            ))}
        </select>
      </label>
      <label>
        <span class="label">{message('pickerQuery')}</span>
        <input
          type="search"
          spellcheck={false}
          placeholder={message('pickerQueryHint')}
          value={question.query}
          aria-invalid={problems.length > 0}
          aria-describedby={problems.length > 0 ? problemsId : undefined}
          onInput={(event) => {
            setTypedAt(event.currentTarget.selectionStart ?? undefined);
            onChange({ ...question, query: event.currentTarget.value });
          }}
          onBlur={() => setTypedAt(undefined)}
        />
      </label>
      <QueryProblems id={problemsId} problems={problems} />
    </div>
  );
}
