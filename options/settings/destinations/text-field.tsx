import { useId } from 'preact/hooks';

interface TextFieldProps {
  label: string;
  value: string;
  placeholder?: string;
  hint?: string;
  isWide?: boolean;
  isSecret?: boolean;
  onType: (text: string) => void;
}

/** A line that is typed as it is: an address, a name, a password, a pattern. */
export function TextField({ label, value, placeholder, hint, isWide, isSecret, onType }: TextFieldProps) {
  const hintId = useId();
  const shared = {
    autocomplete: 'off',
    spellcheck: false,
    placeholder,
    value,
    ...(hint !== undefined && { 'aria-describedby': hintId }),
    onInput: (event: { currentTarget: HTMLInputElement }) => onType(event.currentTarget.value),
  } as const;
  return (
    <label class={isWide ? 'field-wide' : undefined}>
      <span class="label">{label}</span>
      {isSecret ? <input type="password" {...shared} /> : <input {...shared} />}
      {hint !== undefined && (
        <span class="soft" id={hintId} dir="auto">
          {hint}
        </span>
      )}
    </label>
  );
}
