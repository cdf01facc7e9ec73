import { compareTexts, type DifferencePart } from '../../app/publishing/compare-texts';
import { message, type MessageName } from '../../browser/messages';
import './text-difference.css';

interface TextDifferenceProps {
  summary: string;
  before: string;
  after: string;
  isOpen?: boolean;
}

const names: Record<Exclude<DifferencePart['kind'], 'same'>, MessageName> = {
  removed: 'differenceGone',
  added: 'differenceOnlyThere',
};

/** How one text became another, line by line: by words and marks, not by colour alone. */
export function TextDifference({ summary, before, after, isOpen = false }: TextDifferenceProps) {
  return (
    <details class="text-difference" open={isOpen}>
      <summary>{summary}</summary>
      <div class="text-difference-lines" tabIndex={0} role="group" aria-label={summary}>
        {compareTexts(before, after).map(({ kind, text }, index) =>
          kind === 'same' ? (
            // The parts of two texts have nothing to tell them apart but their places.
            <pre key={index} dir="auto">
              {text}
            </pre>
          ) : kind === 'added' ? (
            <ins key={index}>
              <span class="visually-hidden">{message(names.added)}</span>
              <pre dir="auto">{text}</pre>
            </ins>
          ) : (
            <del key={index}>
              <span class="visually-hidden">{message(names.removed)}</span>
              <pre dir="auto">{text}</pre>
            </del>
          ),
        )}
      </div>
    </details>
  );
}
