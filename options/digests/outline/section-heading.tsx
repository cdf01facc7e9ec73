import { useLayoutEffect, useRef } from 'preact/hooks';
import { ChevronDown, ChevronRight, Ellipsis } from 'lucide';
import { moveSection, removeSection, toggleLevel } from '../../../src/app/digests/edit-outline';
import { countMessage, message } from '../../../src/browser/messages';
import type { HeadingEntry } from '../../../src/domain/digest';
import { findSection } from '../../../src/domain/digest/sections';
import { mergeValue } from '../../../src/domain/form-changes';
import { changeEntry } from '../../../src/storage/digests';
import { AutosaveNotice } from '../../../src/ui/autosave-field';
import { IconButton } from '../../../src/ui/button';
import { Icon } from '../../../src/ui/icon';
import { Menu, type MenuEntry } from '../../../src/ui/menu';
import type { EntryActions } from './entry-actions';
import { entryFieldId } from './entry-name';
import { useEditing, type EndOfEditing } from './use-editing';

interface SectionHeadingProps {
  heading: HeadingEntry;
  name: string;
  isFolded: boolean;
  /** How many entries stand below it. */
  count: number;
  isEdited: boolean;
  actions: EntryActions;
}

/** A heading, and what can be done to its section as a whole: fold it, move it, make it deeper, take it away. */
export function SectionHeading({ heading, name, isFolded, count, isEdited, actions }: SectionHeadingProps) {
  const { id, digestId, level = 2 } = heading;
  const move = async (way: 'up' | 'down') => {
    const isMoved = await moveSection(digestId, actions.outline(), id, way);
    actions.announce(message(isMoved ? 'sectionMoved' : 'sectionAtEnd', name));
  };
  const remove = async (withEntries: boolean) => {
    const next = findSection(actions.outline(), id)?.entries.length ?? 1;
    actions.focusAfterRemoval(id, withEntries ? next : 1);
    actions.removed(await removeSection(actions.outline(), id, withEntries));
  };
  const entries: MenuEntry[] = [
    { label: message('rename'), onSelect: () => actions.edit(id) },
    { label: message('sectionUp'), onSelect: () => void move('up') },
    { label: message('sectionDown'), onSelect: () => void move('down') },
    {
      label: message(level === 2 ? 'sectionDeeper' : 'sectionHigher'),
      onSelect: () => void toggleLevel(id),
    },
    { label: message('headingRemove'), danger: true, onSelect: () => void remove(false) },
    ...(count > 0
      ? [{ label: countMessage('sectionRemove', count), danger: true, onSelect: () => void remove(true) }]
      : []),
  ];
  const Tag = level === 2 ? 'h2' : 'h3';
  return (
    <div class={`section-heading section-level-${level}`}>
      {count > 0 && (
        <IconButton
          icon={isFolded ? ChevronRight : ChevronDown}
          directed={isFolded}
          small
          label={isFolded ? countMessage('sectionUnfold', count) : message('sectionFoldNamed', name)}
          aria-expanded={!isFolded}
          onClick={() => actions.fold(id, !isFolded)}
        />
      )}
      {isEdited ? (
        <HeadingField heading={heading} name={name} onDone={(how) => actions.endEditing(id, how)} />
      ) : (
        // The block itself does the same by key.
        // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-element-interactions
        <Tag
          class={heading.text.trim() === '' ? 'is-empty' : undefined}
          dir="auto"
          onClick={() => actions.edit(id)}
        >
          {heading.text.trim() || message('headingHint')}
        </Tag>
      )}
      {isFolded && <span class="section-count">{countMessage('sectionEntries', count)}</span>}
      <Menu
        label={message('sectionNamed', name)}
        buttonClass="icon-button icon-button-small section-menu"
        entries={entries}
      >
        <Icon node={Ellipsis} />
      </Menu>
    </div>
  );
}

interface HeadingFieldProps {
  heading: HeadingEntry;
  name: string;
  onDone: (how: EndOfEditing) => void;
}

function HeadingField({ heading, name, onDone }: HeadingFieldProps) {
  const field = useRef<HTMLInputElement>(null);
  const { end, ...autosave } = useEditing(
    heading.text,
    (change) =>
      changeEntry(
        heading.id,
        (before) => (before.kind === 'heading' ? { ...before, text: change(before.text) } : before),
        `words ${heading.id}`,
      ),
    { merge: mergeValue, onDone },
  );
  useLayoutEffect(() => field.current?.focus({ preventScroll: true }), []);
  return (
    <div class="heading-field">
      <input
        ref={field}
        id={entryFieldId(heading.id)}
        aria-label={message('wordsOf', name)}
        placeholder={message('headingHint')}
        value={autosave.text}
        dir="auto"
        onInput={(event) => autosave.setText(event.currentTarget.value)}
        onBlur={() => end('left')}
        onKeyDown={(event) => {
          if (event.isComposing || (event.key !== 'Enter' && event.key !== 'Escape')) return;
          event.preventDefault();
          event.stopPropagation();
          end('escape');
        }}
      />
      <AutosaveNotice field={autosave} />
    </div>
  );
}
