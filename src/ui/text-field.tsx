import { useId } from 'preact/hooks';

interface TextFieldProps {
  label: string;
  value: string;
  /** A text by default. A new secret is one that a keeper of passwords may offer to make. */
  kind?: 'address' | 'secret' | 'new-secret';
  placeholder?: string;
  hint?: string;
  isWide?: boolean;
  onType: (text: string) => void;
}

/** A line that is typed as it is: an address, a name, a password, a pattern. */
export function TextField({ label, value, kind, placeholder, hint, isWide, onType }: TextFieldProps) {
  const hintId = useId();
  const shared = {
    autocomplete: kind === 'new-secret' ? 'new-password' : 'off',
    spellcheck: false,
    placeholder,
    value,
    ...(hint !== undefined && { 'aria-describedby': hintId }),
    onInput: (event: { currentTarget: HTMLInputElement }) => onType(event.currentTarget.value),
  } as const;
  return (
    <label class={isWide ? 'field-wide' : undefined}>
      <span class="label">{label}</span>
      {kind === undefined ? (
        <input {...shared} />
      ) : kind === 'address' ? (
        <input type="url" {...shared} placeholder={placeholder ?? 'https://'} />
      ) : (
        <input type="password" {...shared} />
      )}
      {hint !== undefined && (
        <span class="soft" id={hintId} dir="auto">
          {hint}
        </span>
      )}
    </label>
  );
}
