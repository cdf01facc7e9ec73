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
import { mergeValue } from '../../../src/domain/form-changes';
import { TemplateError } from '../../../src/rendering/template/run-template';
import { AutosaveNotice } from '../../../src/ui/autosave-field';
import { useAutosave, type SaveText } from '../../../src/ui/use-autosave';
import { useLiveQuery } from '../../../src/ui/use-live-query';
import { useSetting } from '../../../src/ui/use-setting';

/** What of a digest is made by a pattern, in the order in which it stands there. */
export const patternFields: readonly { field: keyof PostPatterns; name: MessageName }[] = [
  { field: 'title', name: 'title' },
  { field: 'slug', name: 'slug' },
  { field: 'intro', name: 'intro' },
  { field: 'outro', name: 'outro' },
];

/** What every new digest without a series begins with, as patterns; what each gives today stands below it. */
export function PatternSettings() {
  const patterns = useSetting(postPatterns);
  const today = useLiveQuery(() => newDigest(), []);
  if (!patterns || today.kind !== 'ready') return null;
  const { title } = fillPatterns(patterns, today.value);
  return (
    <details class="pattern-settings">
      <summary>{message('patterns')}</summary>
      <PatternsHint />
      <div class="pattern-fields">
        {patternFields.map(({ field, name }) => (
          <PatternField
            key={field}
            label={message(name)}
            field={field}
            pattern={patterns[field]}
            digest={{ ...today.value, title }}
            onSave={(change) =>
              postPatterns.change((before) => ({ ...before, [field]: change(before[field]) }))
            }
          />
        ))}
      </div>
    </details>
  );
}

/** The names that a pattern can use. */
export function PatternsHint() {
  return <p class="soft">{message('patternsHint', patternNames.map((one) => `{{ ${one} }}`).join(', '))}</p>;
}

interface PatternFieldProps {
  label: string;
  field: keyof PostPatterns;
  pattern: string;
  /** The digest of today that shows what the pattern gives. */
  digest: Digest;
  onSave: SaveText;
}

/** A pattern, and what it gives today. */
export function PatternField({ label, field, pattern, digest, onSave }: PatternFieldProps) {
  const id = useId();
  const autosave = useAutosave(pattern, onSave, { merge: mergeValue });
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
        <span id={id} dir="auto" class={failed ? 'pattern-failed' : 'soft'}>
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
