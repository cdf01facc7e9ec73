import { Check } from 'lucide';
import { message } from '../../../src/browser/messages';
import { Icon } from '../../../src/ui/icon';

interface ImportStepsProps {
  /** Counted from 0. */
  at: number;
  /** There is a table whose columns the reader may name. */
  hasColumns: boolean;
}

/** The way of an import, and how far along it one is. */
export function ImportSteps({ at, hasColumns }: ImportStepsProps) {
  const names = [message('stepWhere'), message(hasColumns ? 'stepColumns' : 'stepLook'), message('import')];
  return (
    <ol class="steps">
      {names.map((name, step) => (
        <li
          key={step}
          class={step < at ? 'step-done' : undefined}
          aria-current={step === at ? 'step' : undefined}
        >
          <span class="step-mark" aria-hidden="true">
            {step < at ? <Icon node={Check} size={14} /> : step + 1}
          </span>
          <span class="step-name">{name}</span>
        </li>
      ))}
    </ol>
  );
}
