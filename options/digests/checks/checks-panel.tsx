import { Check as CheckIcon } from 'lucide';
import { countMessage, message, type MessageName } from '../../../src/browser/messages';
import { checkKey, type Check } from '../../../src/domain/digest/checks/check';
import { Button } from '../../../src/ui/button';
import { Icon } from '../../../src/ui/icon';
import { entryName } from '../outline/entry-name';
import { checkText } from './check-text';
import { FindingList } from './finding-list';
import type { RemedyContext } from './remedies';
import type { FoundChecks } from './use-checks';

interface ChecksPanelProps extends RemedyContext {
  found: FoundChecks;
}

/** What is to be looked at before the post goes out, what is meant so, and what is in order. */
export function ChecksPanel({ found, ...context }: ChecksPanelProps) {
  const { open, accepted, isReady } = found;
  if (!isReady) return null;
  return (
    <div class="checks-panel">
      <h2>{open.length === 0 ? message('checksNone') : countMessage('checks', open.length)}</h2>
      <FindingList checks={open} {...context} />
      {accepted.length > 0 && <AcceptedChecks checks={accepted} {...context} />}
      <InOrder checks={[...open, ...accepted]} />
    </div>
  );
}

interface AcceptedChecksProps extends RemedyContext {
  checks: readonly Check[];
}

/** What was found and is meant so; a click takes that back. */
function AcceptedChecks({ checks, entries, clips, change }: AcceptedChecksProps) {
  return (
    <details class="accepted-checks">
      <summary>{countMessage('checksAccepted', checks.length)}</summary>
      <ul>
        {checks.map((check) => {
          const key = checkKey(check);
          const id = 'entryId' in check ? check.entryId : undefined;
          const name =
            id === undefined
              ? ''
              : entryName(
                  entries.find((one) => one.id === id),
                  clips,
                );
          return (
            <li key={key}>
              <span>{checkText(check, name)}</span>
              <Button
                size="small"
                kind="bare"
                onClick={() =>
                  void change(({ acceptedChecks = [] }) => ({
                    acceptedChecks: acceptedChecks.filter((one) => one !== key),
                  }))
                }
              >
                {message('checkReopen')}
              </Button>
            </li>
          );
        })}
      </ul>
    </details>
  );
}

/** What can be said of a post in which none of these was found. */
const inOrder: readonly { name: MessageName; kinds: readonly Check['kind'][] }[] = [
  {
    name: 'fineLinks',
    kinds: ['unsafe-link', 'unknown-scheme', 'undefined-label', 'clip-gone', 'trashed-clip', 'link-gone'],
  },
  { name: 'finePrivate', kinds: ['private-clip'] },
  { name: 'finePlaceholder', kinds: ['placeholder', 'standing-text'] },
  { name: 'fineMarks', kinds: ['unclosed'] },
  { name: 'fineNew', kinds: ['linked-before', 'same-link'] },
  { name: 'fineSections', kinds: ['empty-section'] },
  { name: 'fineHead', kinds: ['missing-title', 'missing-author', 'future-date', 'past-date', 'slug-taken'] },
];

function InOrder({ checks }: { checks: readonly Check[] }) {
  const found = new Set(checks.map(({ kind }) => kind));
  const fine = inOrder.filter(({ kinds }) => !kinds.some((kind) => found.has(kind)));
  if (fine.length === 0 || found.has('no-clips')) return null;
  return (
    <>
      <h2>{message('checksFine')}</h2>
      <ul class="fine-checks">
        {fine.map(({ name }) => (
          <li key={name}>
            <Icon node={CheckIcon} />
            {message(name)}
          </li>
        ))}
      </ul>
    </>
  );
}
