import { createContext, type ComponentChildren } from 'preact';
import { useContext, useId } from 'preact/hooks';

/** What is typed to find a setting, in lower case. */
export const SettingFilter = createContext('');

interface SettingGroupProps {
  /** Its place in the address, behind `#settings/`. */
  id: string;
  title: string;
  children: ComponentChildren;
}

/** Settings of one kind, under a heading that the index leads to. Without a line in sight it goes. */
export function SettingGroup({ id, title, children }: SettingGroupProps) {
  return (
    <section class="setting-group" id={`setting-${id}`} aria-labelledby={`setting-${id}-heading`}>
      <h2 id={`setting-${id}-heading`} tabIndex={-1}>
        {title}
      </h2>
      {children}
    </section>
  );
}

interface SettingLineProps {
  title: string;
  hint?: string | undefined;
  /** Whether what is set needs the whole width below the words. */
  isWide?: boolean;
  /** Its control; named by the words, it gets the id of these. */
  children?: ComponentChildren | ((labelId: string) => ComponentChildren);
}

/** One setting: what it is called and does, and its control. */
export function SettingLine({ title, hint, isWide = false, children }: SettingLineProps) {
  const id = useId();
  const sought = useContext(SettingFilter);
  const isFound = `${title} ${hint ?? ''}`.toLowerCase().includes(sought);
  return (
    <div class={`setting-line${isWide ? ' is-wide' : ''}`} hidden={!isFound}>
      <div class="setting-words">
        <p class="setting-title" id={id}>
          {title}
        </p>
        {hint !== undefined && <p class="soft">{hint}</p>}
      </div>
      {typeof children === 'function' ? children(id) : children}
    </div>
  );
}
