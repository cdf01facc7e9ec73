import type { Problem } from '../domain/query/query';
import { problemSentence } from './query-problem';

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
