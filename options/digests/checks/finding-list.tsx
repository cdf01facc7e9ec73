import { useRef, useState } from 'preact/hooks';
import { TriangleAlert } from 'lucide';
import { message } from '../../../src/browser/messages';
import { checkKey, type Check } from '../../../src/domain/digest/checks/check';
import { Button } from '../../../src/ui/button';
import { focusOnceThere } from '../../../src/ui/focus-once-there';
import { Icon } from '../../../src/ui/icon';
import { entryName } from '../outline/entry-name';
import { checkText } from './check-text';
import { remediesFor, type Remedy, type RemedyContext } from './remedies';
import './checks.css';

interface FindingListProps extends RemedyContext {
  checks: readonly Check[];
}

/** What is to be looked at, each thing in a sentence with the ways to mend it. */
export function FindingList({ checks, ...context }: FindingListProps) {
  const box = useRef<HTMLUListElement>(null);
  const [said, setSaid] = useState('');
  const { entries, clips } = context;
  return (
    <>
      <ul ref={box} class="findings" aria-label={message('checksTab')}>
        {checks.map((check, at) => {
          const id = 'entryId' in check ? check.entryId : undefined;
          const entry = entries.find((one) => one.id === id);
          const name = id === undefined ? '' : entryName(entry, clips);
          const [first, ...others] = remediesFor(check, context);
          // What is mended takes its button away: the focus goes on to the next finding.
          const mend = (run: Remedy['run']) => {
            setSaid('');
            void Promise.resolve(run()).then((text) => setSaid(text ?? ''));
            focusOnceThere(() => {
              const rows = [...(box.current?.children ?? [])];
              if (rows.length >= checks.length) return undefined;
              return (rows[at] ?? rows[at - 1])?.querySelector<HTMLElement>('button');
            });
          };
          return (
            <li key={checkKey(check)}>
              <p>
                <Icon node={TriangleAlert} />
                <span>{checkText(check, name)}</span>
              </p>
              <div class="finding-acts">
                {[...(first ? [first] : []), ...others].map(({ label, run }, n) => (
                  <Button
                    key={label}
                    size="small"
                    kind={n === 0 ? 'plain' : 'bare'}
                    aria-label={name === '' ? label : message('actOn', label, name)}
                    onClick={() => mend(run)}
                  >
                    {label}
                  </Button>
                ))}
              </div>
            </li>
          );
        })}
      </ul>
      <p class="finding-said" role="status">
        {said}
      </p>
    </>
  );
}
