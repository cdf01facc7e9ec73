import { useId } from 'preact/hooks';
import { newDigest } from '../../../src/app/digests/new-digest';
import {
  fillPatterns,
  fillPostPattern,
  patternNames,
  postPatterns,
} from '../../../src/app/digests/post-patterns';
import { message, type MessageName } from '../../../src/browser/messages';
import type { Digest } from '../../../src/domain/digest';
import type { PostPatterns } from '../../../src/domain/digest/post-patterns';
import { TemplateError } from '../../../src/rendering/template/run-template';
import { mergeValue } from '../../../src/domain/form-changes';
import { AutosaveNotice } from '../../../src/ui/autosave-field';
import { useAutosave } from '../../../src/ui/use-autosave';
import { useSetting } from '../../../src/ui/use-setting';
import { useLiveQuery } from '../../../src/ui/use-live-query';

const fields: { field: keyof PostPatterns; name: MessageName }[] = [
  { field: 'title', name: 'title' },
  { field: 'slug', name: 'slug' },
  { field: 'intro', name: 'intro' },
  { field: 'outro', name: 'outro' },
];

/** What every new digest begins with, as patterns; what each gives today stands below it. */
export function PatternSettings() {
  const patterns = useSetting(postPatterns);
  const today = useLiveQuery(() => newDigest(), []);
  if (!patterns || today.kind !== 'ready') return null;
  const { title } = fillPatterns(patterns, today.value);
  return (
    <details class="patterns">
      <summary>{message('patterns')}</summary>
      <p class="soft">{message('patternsHint', patternNames.map((one) => `{{ ${one} }}`).join(', '))}</p>
      <div class="pattern-fields">
        {fields.map(({ field, name }) => (
          <PatternField
            key={field}
            label={message(name)}
            field={field}
            pattern={patterns[field]}
            digest={{ ...today.value, title }}
          />
        ))}
      </div>
    </details>
  );
}

interface PatternFieldProps {
  label: string;
  field: keyof PostPatterns;
  pattern: string;
  digest: Digest;
}

function PatternField({ label, field, pattern, digest }: PatternFieldProps) {
  const id = useId();
  const autosave = useAutosave(
    pattern,
    (change) => postPatterns.change((before) => ({ ...before, [field]: change(before[field]) })),
    { merge: mergeValue },
  );
  const { text } = autosave;
  const [shown, failed] = outcome(text, field, digest);
  return (
    <div>
      <label>
        <span class="label">{label}</span>
        <textarea
          rows={1}
          spellcheck={false}
          value={text}
          aria-describedby={id}
          aria-invalid={failed}
          onInput={(event) => autosave.setText(event.currentTarget.value)}
        />
        <span id={id} class={failed ? 'pattern-failed' : 'soft'}>
          {shown}
        </span>
      </label>
      <AutosaveNotice field={autosave} />
    </div>
  );
}

function outcome(
  pattern: string,
  field: keyof PostPatterns,
  digest: Digest,
): [shown: string, failed: boolean] {
  try {
    return [fillPostPattern(pattern, field, digest), false];
  } catch (error) {
    if (error instanceof TemplateError) return [error.message, true];
    throw error;
  }
}
