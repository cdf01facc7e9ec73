interface SwitchProps {
  label: string;
  on: boolean;
  onChange: (on: boolean) => void;
}

/** What is on or off, and acts at once. */
export function Switch({ label, on, onChange }: SwitchProps) {
  return (
    <label class="switch-row">
      {label}
      <input
        class="switch"
        type="checkbox"
        role="switch"
        aria-checked={on}
        checked={on}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
    </label>
  );
}
