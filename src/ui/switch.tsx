interface SwitchProps {
  label: string;
  /** Whether the words stand beside it already. */
  isLabelHidden?: boolean;
  on: boolean;
  onChange: (on: boolean) => void;
}

/** What is on or off, and acts at once. */
export function Switch({ label, isLabelHidden = false, on, onChange }: SwitchProps) {
  return (
    <label class="switch-row">
      <span class={isLabelHidden ? 'visually-hidden' : undefined}>{label}</span>
      <input
        class="switch"
        type="checkbox"
        role="switch"
        aria-checked={on}
        checked={on}
        onChange={({ currentTarget }) => {
          onChange(currentTarget.checked);
          // It shows what is so, which may come to be later or not at all.
          currentTarget.checked = on;
        }}
      />
    </label>
  );
}
