import type { ComponentChildren } from 'preact';
import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { IconNode } from 'lucide';
import { Icon } from './icon';
import './parts/menu.css';

export interface MenuEntry {
  label: string;
  icon?: IconNode;
  keys?: string;
  /** Whether it is one of several of which one holds, and holds. */
  checked?: boolean;
  /** Stands last, in red. */
  danger?: boolean;
  onSelect: () => void;
}

interface MenuProps {
  /** The name of the button, and of the menu. */
  label: string;
  /** What the button shows. */
  children: ComponentChildren;
  entries: readonly MenuEntry[];
  buttonClass: string;
  tabIndex?: number;
}

/**
 * A button and what it opens (WAI-ARIA APG, menu button): arrows, Home, End and the first letters go to an
 * entry, Escape gives the focus back. It lies over the page, so that nothing moves.
 */
export function Menu({ label, children, entries, buttonClass, tabIndex }: MenuProps) {
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const menu = useRef<HTMLDivElement>(null);
  const [isOpen, setIsOpen] = useState(false);
  const typed = useRef({ text: '', at: 0 });

  useLayoutEffect(() => {
    const { current: box } = menu;
    if (!isOpen || !box || !button.current) return;
    box.showPopover();
    typed.current = { text: '', at: 0 };
    placeUnder(box, button.current);
    items(box)[0]?.focus();
  }, [isOpen]);

  const close = () => {
    setIsOpen(false);
    button.current?.focus();
  };
  const step = (key: string): HTMLElement | undefined => {
    const all = items(menu.current);
    const at = all.findIndex((one) => one === document.activeElement);
    switch (key) {
      case 'ArrowDown':
        return all[(at + 1) % all.length];
      case 'ArrowUp':
        return all.at(at <= 0 ? -1 : at - 1);
      case 'Home':
        return all[0];
      case 'End':
        return all.at(-1);
      default: {
        if (Array.from(key).length !== 1 || key === ' ') return undefined;
        const now = performance.now();
        const text = (now - typed.current.at < typeAheadMs ? typed.current.text : '') + key.toLowerCase();
        typed.current = { text, at: now };
        const from = text.length === 1 ? at + 1 : at;
        const round = [...all.slice(from), ...all.slice(0, from)];
        return round.find((one) => one.textContent.trim().toLowerCase().startsWith(text));
      }
    }
  };

  return (
    <>
      <button
        ref={button}
        type="button"
        class={buttonClass}
        tabIndex={tabIndex}
        aria-label={label}
        title={label}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        onClick={(event) => {
          event.stopPropagation();
          setIsOpen(!isOpen);
        }}
        onKeyDown={(event) => {
          if (event.key !== 'ArrowDown' || isOpen) return;
          event.preventDefault();
          event.stopPropagation();
          setIsOpen(true);
        }}
      >
        {children}
      </button>
      {isOpen && (
        <div
          ref={menu}
          id={id}
          class="menu"
          role="menu"
          tabIndex={-1}
          aria-label={label}
          popover="auto"
          onToggle={(event) => {
            if (event.newState === 'closed') setIsOpen(false);
          }}
          onKeyDown={(event) => {
            event.stopPropagation();
            if (event.key === 'Escape' || event.key === 'Tab') {
              event.preventDefault();
              return close();
            }
            const next = event.ctrlKey || event.metaKey ? undefined : step(event.key);
            if (!next) return;
            event.preventDefault();
            next.focus();
          }}
        >
          {entries.map((entry) => (
            <button
              key={entry.label}
              type="button"
              tabIndex={-1}
              class={entry.danger ? 'menu-danger' : undefined}
              role={entry.checked === undefined ? 'menuitem' : 'menuitemradio'}
              aria-checked={entry.checked}
              onClick={(event) => {
                event.stopPropagation();
                close();
                entry.onSelect();
              }}
            >
              {entry.icon && <Icon node={entry.icon} />}
              <span>{entry.label}</span>
              {entry.keys !== undefined && <kbd>{entry.keys}</kbd>}
            </button>
          ))}
        </div>
      )}
    </>
  );
}

/** Letters that come quicker than this one after the other are one word. */
const typeAheadMs = 700;

function items(box: HTMLElement | null): HTMLElement[] {
  return [...(box?.querySelectorAll<HTMLElement>('[role^=menuitem]') ?? [])];
}

/** Under its button and along its end, or above where there is no room below; always within the window. */
function placeUnder(box: HTMLElement, button: HTMLElement): void {
  const at = button.getBoundingClientRect();
  const { offsetWidth: width, offsetHeight: height } = box;
  const isRtl = getComputedStyle(button).direction === 'rtl';
  const left = isRtl ? at.left : at.right - width;
  const below = at.bottom + gapPx;
  const top = below + height <= innerHeight ? below : Math.max(gapPx, at.top - gapPx - height);
  box.style.left = `${Math.max(gapPx, Math.min(left, innerWidth - width - gapPx))}px`;
  box.style.top = `${top}px`;
}

const gapPx = 4;
