import type { ButtonHTMLAttributes, ComponentChildren } from 'preact';
import type { IconNode } from 'lucide';
import { Icon } from './icon';

/** `main` is the one act of a view; `bare` is for bars and for what comes second; `danger` stands last. */
type ButtonKind = 'main' | 'plain' | 'bare' | 'danger';

type Attributes = Omit<ButtonHTMLAttributes, 'class' | 'icon' | 'label' | 'size'>;

interface ButtonProps extends Attributes {
  kind?: ButtonKind;
  size?: 'small' | 'large';
  icon?: IconNode;
  /** Its shortcut, as the reader's keyboard has it. */
  keys?: string;
  children: ComponentChildren;
}

const kinds: Record<ButtonKind, string> = {
  main: ' button-primary',
  plain: '',
  bare: ' button-quiet',
  danger: ' button-danger',
};

/** A button with words. What it does is said by them; it is never shown where it cannot be done. */
export function Button({ kind = 'plain', size, icon, keys, children, ...rest }: ButtonProps) {
  return (
    <button type="button" {...rest} class={`button${kinds[kind]}${size ? ` button-${size}` : ''}`}>
      {icon && <Icon node={icon} />}
      {children}
      {keys !== undefined && <kbd>{keys}</kbd>}
    </button>
  );
}

interface IconButtonProps extends Attributes {
  icon: IconNode;
  /** What it does: its name, and its tooltip. */
  label: string;
  small?: boolean;
  /** Points along the writing, and turns with it. */
  directed?: boolean;
  filled?: boolean;
}

/** A button that is a picture. */
export function IconButton({ icon, label, small, directed, filled, ...rest }: IconButtonProps) {
  return (
    <button
      type="button"
      title={label}
      {...rest}
      aria-label={label}
      class={`icon-button${small ? ' icon-button-small' : ''}`}
    >
      <Icon node={icon} directed={directed} filled={filled} />
    </button>
  );
}
