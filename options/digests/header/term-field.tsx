import { useState } from 'preact/hooks';
import { message } from '../../../src/browser/messages';
import type { Term } from '../../../src/domain/digest';
import { withNames } from '../../../src/domain/digest/terms';
import { parseTags } from '../../../src/domain/tagging/tags';
import { mergeValue } from '../../../src/domain/form-changes';
import { AutosaveNotice } from '../../../src/ui/autosave-field';
import { useAutosave, type SaveText } from '../../../src/ui/use-autosave';

interface TermFieldProps {
  label: string;
  add: string;
  terms: Term[];
  /** Keystrokes have the `name` of their field. */
  onChange: (edit: (terms: Term[]) => Term[], name?: string) => Promise<void>;
}

const noSlugs = { slugs: new Map<string, string>() };

/** Categories or tags of a post, in their order, each with the slug that its link spells it by. */
export function TermField({ label, add, terms, onChange }: TermFieldProps) {
  const [text, setText] = useState('');
  const addTyped = () => {
    const names = parseTags(text);
    if (names.length > 0) void onChange((before) => withNames(before, names, noSlugs));
    setText('');
  };
  return (
    <fieldset class="terms">
      <legend class="label">{label}</legend>
      <ul aria-label={label}>
        {terms.map((term) => (
          <TermRow
            key={term.name}
            term={term}
            onSlug={(change) =>
              onChange(
                (before) =>
                  before.map((one) => (one.name === term.name ? { ...one, slug: change(one.slug) } : one)),
                `slug of ${term.name}`,
              )
            }
            onRemove={() => void onChange((before) => before.filter((one) => one.name !== term.name))}
          />
        ))}
      </ul>
      <input
        aria-label={add}
        placeholder={add}
        value={text}
        onInput={(event) => setText(event.currentTarget.value)}
        onBlur={addTyped}
        onKeyDown={(event) => {
          if (event.isComposing || event.key !== 'Enter') return;
          event.preventDefault();
          addTyped();
        }}
      />
    </fieldset>
  );
}

function TermRow({ term, onSlug, onRemove }: { term: Term; onSlug: SaveText; onRemove: () => void }) {
  const slug = useAutosave(term.slug, onSlug, { merge: mergeValue });
  return (
    <li class="term">
      <span class="term-name">{term.name}</span>
      <input
        aria-label={message('slugOf', term.name)}
        title={message('slugOf', term.name)}
        value={slug.text}
        onInput={(event) => slug.setText(event.currentTarget.value)}
      />
      <button
        type="button"
        class="button button-quiet button-small"
        aria-label={message('removeName', term.name)}
        onClick={onRemove}
      >
        ×
      </button>
      <AutosaveNotice field={slug} />
    </li>
  );
}
