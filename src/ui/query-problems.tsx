import { listInWords, message } from '../browser/messages';
import { states, type Problem } from '../domain/query/query';
import { namedDays } from '../domain/query/when';

interface QueryProblemsProps {
  id: string;
  problems: readonly Problem[];
}

/** What of a query could not be understood. It stands there empty: what comes with its region is not announced. */
export function QueryProblems({ id, problems }: QueryProblemsProps) {
  return (
    <div id={id} role="status">
      {problems.length > 0 && (
        <ul class="query-problems">
          {problems.map((problem) => (
            <li key={`${problem.kind} ${problem.from}`}>{problemSentence(problem)}</li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** What is wrong with a query, where, and what would be right, in a sentence. */
export function problemSentence(problem: Problem): string {
  const column = problem.from + 1;
  switch (problem.kind) {
    case 'unknown-days':
      return message(
        'queryUnknownDays',
        column,
        problem.text,
        listInWords(['2026-05-03', '2026-05', '7d', ...namedDays.slice(0, 4)]),
      );
    case 'unknown-state':
      return message('queryUnknownState', column, problem.text, listInWords(states));
    case 'unknown-operator':
      return message('queryUnknownOperator', column, problem.text);
    case 'stray-parenthesis':
      return message('queryStrayParenthesis', column);
    case 'too-deep':
      return message('queryTooDeep', column);
  }
}
