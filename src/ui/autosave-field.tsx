import type { TargetedInputEvent } from 'preact';
import { message } from '../browser/messages';
import { mergeText, mergeValue } from '../domain/form-changes';
import { formatOnKey } from './format-keys';
import { useAutosave, type Autosave, type SaveText } from './use-autosave';

interface AutosaveFieldProps {
  label: string;
  value: string;
  type?: 'text' | 'url' | 'date';
  /** Grows with its text instead of scrolling sideways. */
  long?: boolean;
  /** Holds paragraphs, of which those of two writers are both kept. */
  prose?: boolean;
  wide?: boolean;
  hint?: string;
  placeholder?: string;
  same?: (a: string, b: string) => boolean;
  /** Says why a text cannot be saved, if it cannot. */
  invalid?: (text: string) => string | undefined;
  onSave: SaveText;
  /** Called with the text when the field is left and has changed. */
  onLeave?: (text: string) => void;
}

/** A field of one value, or of prose, that is saved at every keystroke. */
export function AutosaveField({
  label,
  value,
  hint,
  placeholder,
  wide,
  same,
  invalid = () => undefined,
  onSave,
  ...looks
}: AutosaveFieldProps) {
  const { type = 'text', long, prose, onLeave } = looks;
  const save: SaveText = (change, typed) => {
    const problem = invalid(typed);
    return problem === undefined ? onSave(change, typed) : Promise.reject(new TypeError(problem));
  };
  const field = useAutosave(value, save, { merge: prose ? mergeText : mergeValue, ...(same && { same }) });
  const problem = field.text === value ? undefined : invalid(field.text);
  const shown = {
    value: field.text,
    ...(hint !== undefined && { title: hint }),
    ...(placeholder !== undefined && { placeholder }),
    onInput: (event: TargetedInputEvent<HTMLInputElement | HTMLTextAreaElement>) =>
      field.setText(event.currentTarget.value),
    onChange: () => onLeave?.(field.text),
  };
  return (
    <div class={wide ? 'field-wide' : undefined}>
      <label>
        <span class="label">{label}</span>
        {long || prose ? (
          <textarea rows={prose ? 2 : 1} dir="auto" {...shown} {...(prose && { onKeyDown: formatOnKey })} />
        ) : (
          <TypedInput type={type} {...shown} />
        )}
      </label>
      {problem === undefined ? (
        <AutosaveNotice field={field} />
      ) : (
        <p class="notice notice-danger" role="alert">
          {problem}
        </p>
      )}
    </div>
  );
}

/** Says that a field was not saved, or what was written elsewhere meanwhile, which one click puts back. */
export function AutosaveNotice({ field: { problem, acceptOther } }: { field: Autosave }) {
  switch (problem?.kind) {
    case undefined:
      return null;
    case 'failed':
      return (
        <p class="notice notice-danger" role="alert">
          {message('editFailed')}
        </p>
      );
    case 'merged':
      return (
        <p class="notice" role="status">
          {message('fieldMerged')}
        </p>
      );
    case 'overwritten':
      return (
        <p class="notice" role="status">
          {message('fieldOverwritten')} <bdi>{problem.other || message('conflictEmpty')}</bdi>{' '}
          <button type="button" class="button button-small" onClick={acceptOther}>
            {message('useOther')}
          </button>
        </p>
      );
  }
}

interface TypedInputProps {
  type: 'text' | 'url' | 'date';
  value: string;
  title?: string;
  placeholder?: string;
  onInput: (event: TargetedInputEvent<HTMLInputElement>) => void;
  onChange: () => void;
}

function TypedInput({ type, ...shown }: TypedInputProps) {
  switch (type) {
    case 'url':
      return <input type="url" pattern="https?://.+" {...shown} />;
    case 'date':
      return <input type="date" {...shown} />;
    case 'text':
      return <input type="text" dir="auto" {...shown} />;
  }
}
