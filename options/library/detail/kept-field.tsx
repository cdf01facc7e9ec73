import type { TargetedInputEvent } from 'preact';
import { useKeptText } from '../../../src/ui/use-kept-text';

interface KeptFieldProps {
  label: string;
  value: string;
  type?: 'text' | 'url' | 'date';
  /** Grows with its text instead of scrolling sideways. */
  long?: boolean;
  wide?: boolean;
  hint?: string;
  same?: (a: string, b: string) => boolean;
  onWrite: (text: string) => Promise<void>;
}

/** A field that is kept at every keystroke. */
export function KeptField({ label, value, type = 'text', long, wide, hint, same, onWrite }: KeptFieldProps) {
  const [text, setText] = useKeptText(value, onWrite, same);
  const shown = { value: text, ...(hint !== undefined && { title: hint }) };
  const write = (event: TargetedInputEvent<HTMLInputElement | HTMLTextAreaElement>) =>
    setText(event.currentTarget.value);
  return (
    <label class={wide ? 'field-wide' : undefined}>
      <span class="label">{label}</span>
      {long ? (
        <textarea rows={1} {...shown} onInput={write} />
      ) : (
        <TypedInput type={type} {...shown} onInput={write} />
      )}
    </label>
  );
}

interface TypedInputProps {
  type: 'text' | 'url' | 'date';
  value: string;
  title?: string;
  onInput: (event: TargetedInputEvent<HTMLInputElement>) => void;
}

function TypedInput({ type, ...shown }: TypedInputProps) {
  switch (type) {
    case 'url':
      return <input type="url" pattern="https?://.+" {...shown} />;
    case 'date':
      return <input type="date" {...shown} />;
    case 'text':
      return <input type="text" {...shown} />;
  }
}
