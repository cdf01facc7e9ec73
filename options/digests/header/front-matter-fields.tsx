import { useRef } from 'preact/hooks';
import { Plus, X } from 'lucide';
import { message, type MessageName } from '../../../src/browser/messages';
import {
  frontMatterEntry,
  frontMatterKinds,
  frontMatterText,
  type FrontMatterEntry,
} from '../../../src/domain/digest/post-layout';
import { Button, IconButton } from '../../../src/ui/button';
import { focusOnceThere } from '../../../src/ui/focus-once-there';

const kindNames: Record<FrontMatterEntry['kind'], MessageName> = {
  text: 'kindText',
  list: 'kindList',
  number: 'kindNumber',
  date: 'kindDate',
  boolean: 'kindBoolean',
};

interface FrontMatterFieldsProps {
  fields: readonly FrontMatterEntry[];
  change: (edit: (fields: FrontMatterEntry[]) => FrontMatterEntry[], name?: string) => Promise<unknown>;
  onLeave?: ((fields: FrontMatterEntry[]) => void) | undefined;
}

/** Front-matter fields that the writer's site asks for; the next digest begins with them. */
export function FrontMatterFields({ fields, change, onLeave }: FrontMatterFieldsProps) {
  const box = useRef<HTMLFieldSetElement>(null);
  const changeAt = (
    at: number,
    make: (field: FrontMatterEntry) => FrontMatterEntry | undefined,
    name?: string,
  ) => change((stored) => stored.flatMap((one, i) => (i === at ? (make(one) ?? []) : [one])), name);
  const focusIn = (at: number) =>
    focusOnceThere(
      () =>
        box.current?.querySelectorAll<HTMLElement>('.own-field')[at]?.querySelector<HTMLElement>('input') ??
        box.current?.querySelector<HTMLElement>('.own-field-add'),
    );
  return (
    <fieldset ref={box} class="own-fields" onFocusOut={() => onLeave?.([...fields])}>
      <legend class="panel-legend">{message('ownFields')}</legend>
      {fields.map((field, at) => (
        <div key={at} class="own-field">
          <input
            dir="auto"
            aria-label={message('fieldName')}
            placeholder={message('fieldName')}
            value={field.key}
            onInput={(event) => {
              const key = event.currentTarget.value;
              void changeAt(at, (before) => ({ ...before, key }), `field-${at}`);
            }}
          />
          <select
            aria-label={message('fieldKind')}
            value={field.kind}
            onChange={(event) => {
              const kind = frontMatterKinds.find((one) => one === event.currentTarget.value);
              if (kind)
                void changeAt(at, (before) => frontMatterEntry(before.key, kind, usualText(kind, before)));
            }}
          >
            {frontMatterKinds.map((kind) => (
              <option key={kind} value={kind}>
                {message(kindNames[kind])}
              </option>
            ))}
          </select>
          <IconButton
            small
            icon={X}
            label={message('removeField', field.key)}
            onClick={() => void changeAt(at, () => undefined).then(() => focusIn(Math.max(0, at - 1)))}
          />
          <FieldValue
            field={field}
            onChange={(text) =>
              void changeAt(at, ({ key, kind }) => frontMatterEntry(key, kind, text), `field-${at}`)
            }
          />
        </div>
      ))}
      <Button
        size="small"
        kind="bare"
        icon={Plus}
        onClick={() =>
          void change((stored) => [...stored, { key: '', kind: 'text', value: '' }]).then(() =>
            focusIn(fields.length),
          )
        }
      >
        {message('addField')}
      </Button>
    </fieldset>
  );
}

/** What a field says when its kind is chosen anew: what it said, or the least that its kind can say. */
function usualText(kind: FrontMatterEntry['kind'], before: FrontMatterEntry): string {
  const text = frontMatterText(before);
  if (frontMatterEntry('', kind, text).kind === kind) return text;
  return kind === 'number' ? '0' : '2000-01-01';
}

function FieldValue({ field, onChange }: { field: FrontMatterEntry; onChange: (text: string) => void }) {
  const label = message('fieldValue');
  if (field.kind === 'boolean') {
    return (
      <input
        type="checkbox"
        aria-label={label}
        checked={field.value}
        onChange={(event) => onChange(String(event.currentTarget.checked))}
      />
    );
  }
  const read = (event: { currentTarget: HTMLInputElement }) => {
    const text = event.currentTarget.value;
    if (frontMatterEntry('', field.kind, text).kind === field.kind) onChange(text);
  };
  const shared = { 'aria-label': label, value: frontMatterText(field) };
  // A list would lose the comma that is being typed, a number its point: they are read when they are left.
  if (field.kind === 'list')
    return <input dir="auto" {...shared} placeholder={message('fieldListHint')} onChange={read} />;
  if (field.kind === 'number') return <input type="number" step="any" {...shared} onChange={read} />;
  if (field.kind === 'date') return <input type="date" {...shared} onInput={read} />;
  return <input dir="auto" {...shared} placeholder={label} onInput={read} />;
}
