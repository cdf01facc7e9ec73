import { useId, useRef, useState } from 'preact/hooks';
import { Plus } from 'lucide';
import { message } from '../../../src/browser/messages';
import type { Term } from '../../../src/domain/digest';
import { withTypedNames } from '../../../src/domain/digest/terms';
import { mergeValue } from '../../../src/domain/form-changes';
import { parseTags } from '../../../src/domain/tagging/tags';
import { AutosaveNotice } from '../../../src/ui/autosave-field';
import { Button } from '../../../src/ui/button';
import { Chip } from '../../../src/ui/chip';
import { focusOnceThere } from '../../../src/ui/focus-once-there';
import { Icon } from '../../../src/ui/icon';
import { useAutosave } from '../../../src/ui/use-autosave';

/** Changes the terms as they are stored. Keystrokes have the `name` of their field. */
type ChangeTerms = (edit: (terms: Term[]) => Term[], name?: string) => Promise<unknown>;

interface TermFieldProps {
  label: string;
  add: string;
  terms: readonly Term[];
  onChange: ChangeTerms;
}

/** So many chips stand there; the others unfold. */
const maxChips = 8;

/** Categories or tags of a post as chips, in their order. A click on one shows how its address spells it. */
export function TermField({ label, add, terms, onChange }: TermFieldProps) {
  const id = useId();
  const box = useRef<HTMLFieldSetElement>(null);
  const [open, setOpen] = useState<string>();
  const [isUnfolded, setIsUnfolded] = useState(false);
  const [isAdding, setIsAdding] = useState(false);
  const shown = isUnfolded || terms.length <= maxChips + 1 ? terms : terms.slice(0, maxChips);
  const edited = terms.find(({ name }) => name === open);
  const focusChip = (name: string | undefined) =>
    focusOnceThere(
      () =>
        box.current?.querySelector<HTMLElement>(`[data-term="${CSS.escape(name ?? '')}"] button`) ??
        box.current?.querySelector<HTMLElement>('.term-add button, .term-add input'),
    );
  return (
    <fieldset ref={box} class="terms" aria-labelledby={id}>
      <legend id={id} class="label">
        {label}
      </legend>
      <ul class="chips" aria-label={label}>
        {shown.map(({ name }) => (
          <li key={name} data-term={name}>
            <button
              type="button"
              class="chip"
              aria-expanded={open === name}
              title={message('editAddressOf', name)}
              onClick={() => setOpen(open === name ? undefined : name)}
            >
              <bdi>{name}</bdi>
            </button>
          </li>
        ))}
        {shown.length < terms.length && (
          <li>
            <Chip kind="folded" onClick={() => setIsUnfolded(true)}>
              +{terms.length - shown.length}
            </Chip>
          </li>
        )}
        <li class="term-add">
          {isAdding ? (
            <AddTerm
              label={add}
              onAdd={(names) => void onChange((before) => withTypedNames(before, names))}
              onEnd={(isByKey) => {
                setIsAdding(false);
                if (isByKey)
                  focusOnceThere(() => box.current?.querySelector<HTMLElement>('.term-add button'));
              }}
            />
          ) : (
            <button
              type="button"
              class="chip chip-suggested"
              aria-label={add}
              title={add}
              onClick={() => {
                setIsAdding(true);
                focusOnceThere(() => box.current?.querySelector<HTMLElement>('.term-add input'));
              }}
            >
              <Icon node={Plus} size={12} />
            </button>
          )}
        </li>
      </ul>
      {edited && (
        <TermAddress
          key={edited.name}
          term={edited}
          onChange={onChange}
          onEnd={() => {
            setOpen(undefined);
            focusChip(edited.name);
          }}
          onRemove={() => {
            const at = terms.indexOf(edited);
            const next = terms[at + 1] ?? terms[at - 1];
            setOpen(undefined);
            void onChange((before) => before.filter(({ name }) => name !== edited.name)).then(() =>
              focusChip(next?.name),
            );
          }}
        />
      )}
    </fieldset>
  );
}

interface AddTermProps {
  label: string;
  onAdd: (names: string[]) => void;
  onEnd: (isByKey: boolean) => void;
}

/** Takes names until it is left; Enter takes one and stays for the next. */
function AddTerm({ label, onAdd, onEnd }: AddTermProps) {
  const [text, setText] = useState('');
  const addTyped = () => {
    const names = parseTags(text);
    if (names.length > 0) onAdd(names);
    setText('');
    return names.length > 0;
  };
  return (
    <input
      dir="auto"
      aria-label={label}
      placeholder={label}
      value={text}
      onInput={(event) => setText(event.currentTarget.value)}
      onBlur={() => {
        addTyped();
        onEnd(false);
      }}
      onKeyDown={(event) => {
        if (event.isComposing) return;
        if (event.key === 'Enter') {
          event.preventDefault();
          if (!addTyped()) onEnd(true);
        } else if (event.key === 'Escape') {
          event.preventDefault();
          event.stopPropagation();
          setText('');
          onEnd(true);
        }
      }}
    />
  );
}

interface TermAddressProps {
  term: Term;
  onChange: ChangeTerms;
  onEnd: () => void;
  onRemove: () => void;
}

/** How the address of a category or tag ends, and the way to take it out of the post. */
function TermAddress({ term, onChange, onEnd, onRemove }: TermAddressProps) {
  const { name } = term;
  const slug = useAutosave(
    term.slug,
    (change) =>
      onChange(
        (before) => before.map((one) => (one.name === name ? { ...one, slug: change(one.slug) } : one)),
        `slug of ${name}`,
      ),
    { merge: mergeValue },
  );
  const field = useRef<HTMLInputElement>(null);
  return (
    <div class="term-address">
      <label>
        <span class="label">{message('slugOf', name)}</span>
        <input
          ref={field}
          value={slug.text}
          onInput={(event) => slug.setText(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.isComposing || (event.key !== 'Enter' && event.key !== 'Escape')) return;
            event.preventDefault();
            event.stopPropagation();
            onEnd();
          }}
        />
      </label>
      <Button size="small" onClick={onEnd}>
        {message('done')}
      </Button>
      <Button size="small" kind="danger" aria-label={message('removeName', name)} onClick={onRemove}>
        {message('remove')}
      </Button>
      <AutosaveNotice field={slug} />
    </div>
  );
}
